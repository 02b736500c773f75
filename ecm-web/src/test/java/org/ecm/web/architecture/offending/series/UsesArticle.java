package org.ecm.web.architecture.offending.series;

import org.ecm.web.architecture.offending.article.UsesSeries;

/** Offends: one feature does not use another, and now both are one. */
public record UsesArticle(UsesSeries article) {}
