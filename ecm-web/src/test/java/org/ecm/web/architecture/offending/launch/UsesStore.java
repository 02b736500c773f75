package org.ecm.web.architecture.offending.launch;

import org.ecm.web.architecture.offending.database.UsesSite;

/** Offends: the launcher starts what it has not on its class path. */
public record UsesStore(UsesSite store) {}
