package org.ecm.web.architecture.offending.protection;

import org.ecm.web.architecture.offending.database.UsesSite;

/** Offends: what guards a form keeps nothing. */
public record UsesStore(UsesSite store) {}
