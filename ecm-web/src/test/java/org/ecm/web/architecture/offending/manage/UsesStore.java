package org.ecm.web.architecture.offending.manage;

import org.ecm.web.architecture.offending.store.UsesSite;

/** Offends: whoever comes by a link gets what the core's ports give, as everybody does. */
public record UsesStore(UsesSite store) {}
