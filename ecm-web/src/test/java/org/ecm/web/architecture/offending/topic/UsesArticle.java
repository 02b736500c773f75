package org.ecm.web.architecture.offending.topic;

import org.ecm.web.architecture.offending.article.UsesSeries;

/** Offends: one feature does not use another. */
public record UsesArticle(UsesSeries article) {}
