package org.ecm.web.architecture.offending.desk;

import org.ecm.web.architecture.offending.store.UsesSite;

/** Offends: the desk asks the core's ports, as everybody does. */
public record UsesStore(UsesSite store) {}
