package org.ecm.web.architecture.offending.selfservice;

import org.ecm.web.architecture.offending.database.UsesSite;

/** Offends: whoever comes by a link gets what the core's ports give, as everybody does. */
public record UsesStore(UsesSite store) {}
