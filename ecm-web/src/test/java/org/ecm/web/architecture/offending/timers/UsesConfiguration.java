package org.ecm.web.architecture.offending.timers;

import org.ecm.web.architecture.offending.configuration.UsesLaunch;

/** Offends: when timers may work depends on nothing that an operator sets. */
public record UsesConfiguration(UsesLaunch configuration) {}
