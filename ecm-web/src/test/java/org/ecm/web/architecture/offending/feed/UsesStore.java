package org.ecm.web.architecture.offending.feed;

import org.ecm.web.architecture.offending.database.UsesSite;

/** Offends: a feed asks what readers ask. */
public record UsesStore(UsesSite store) {}
