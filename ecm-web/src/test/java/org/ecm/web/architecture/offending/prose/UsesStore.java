package org.ecm.web.architecture.offending.prose;

import org.ecm.web.architecture.offending.store.UsesSite;

/** Offends: a text is not looked up while it is rendered. */
public record UsesStore(UsesSite store) {}
