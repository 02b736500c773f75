package org.ecm.web.architecture.offending.configuration;

import org.ecm.web.architecture.offending.launch.UsesStore;

/** Offends: settings do not know who starts the site. */
public record UsesLaunch(UsesStore launch) {}
