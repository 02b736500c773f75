package org.ecm.web.architecture.offending.template.article;

import org.ecm.web.architecture.offending.series.UsesArticle;

/** Offends: the template of an article shows no page of a series. */
public record ShowsASeries(UsesArticle page) {}
