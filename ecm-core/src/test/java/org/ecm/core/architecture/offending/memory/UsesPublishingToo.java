package org.ecm.core.architecture.offending.memory;

import org.ecm.core.architecture.offending.publishing.UsesReadingToo;

/** Offends: memory keeps things and decides nothing. */
public record UsesPublishingToo(UsesReadingToo publishing) {}
