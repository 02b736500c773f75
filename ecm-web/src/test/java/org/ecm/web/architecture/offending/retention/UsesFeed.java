package org.ecm.web.architecture.offending.retention;

import org.ecm.web.architecture.offending.feed.UsesStore;

/** Offends: feeds read the site, and nothing of the site reads feeds. */
public record UsesFeed(UsesStore feed) {}
