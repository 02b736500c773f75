package org.ecm.core.architecture.offending.series;

import org.ecm.core.architecture.offending.publishing.UsesReadingToo;

/** Offends: a series does not know how it is published. */
public record UsesPublishing(UsesReadingToo publishing) {}
