package org.ecm.web.architecture.offending.logging;

import org.ecm.web.architecture.offending.configuration.UsesLaunch;

/** Offends: what is the same event depends on no setting. */
public record UsesConfiguration(UsesLaunch configuration) {}
