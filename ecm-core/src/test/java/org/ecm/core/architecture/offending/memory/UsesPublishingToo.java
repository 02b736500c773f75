package org.ecm.core.architecture.offending.memory;

import org.ecm.core.architecture.offending.publishing.UsesReadingToo;

/** Breaks the rules: in-memory stores don't depend on publishing. */
public record UsesPublishingToo(UsesReadingToo publishing) {}
