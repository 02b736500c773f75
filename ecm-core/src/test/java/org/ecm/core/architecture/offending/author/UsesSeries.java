package org.ecm.core.architecture.offending.author;

import org.ecm.core.architecture.offending.series.UsesPublishing;

/** Offends: an author knows of no series. */
public record UsesSeries(UsesPublishing series) {}
