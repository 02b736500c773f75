package org.ecm.web.architecture.offending.markdown;

import org.ecm.web.architecture.offending.database.UsesSite;

/** Offends: a text is not looked up while it is rendered. */
public record UsesStore(UsesSite store) {}
