package org.ecm.core.architecture.offending.author;

import org.ecm.core.architecture.offending.series.UsesPublishing;

/** Breaks the rules: authors don't depend on series. */
public record UsesSeries(UsesPublishing series) {}
