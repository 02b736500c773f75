package org.ecm.web.architecture.offending.network;

import org.ecm.web.architecture.offending.configuration.UsesLaunch;

/** Offends: a connection is the same whatever an operator has set. */
public record UsesConfiguration(UsesLaunch configuration) {}
