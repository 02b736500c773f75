package org.ecm.web.architecture.offending.article;

import org.ecm.web.architecture.offending.series.UsesArticle;

/** Offends: one feature does not use another. */
public record UsesSeries(UsesArticle series) {}
