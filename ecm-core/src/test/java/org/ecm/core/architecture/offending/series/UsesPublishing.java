package org.ecm.core.architecture.offending.series;

import org.ecm.core.architecture.offending.publishing.UsesReadingToo;

/** Breaks the rules: series don't depend on publishing. */
public record UsesPublishing(UsesReadingToo publishing) {}
