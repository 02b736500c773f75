package org.ecm.web.architecture.offending.consultation;

import org.ecm.web.architecture.offending.feed.UsesStore;

/** Offends: what somebody asked for is in no feed. */
public record UsesFeed(UsesStore feed) {}
