package org.ecm.web.architecture.offending.disclaimer;

import org.ecm.web.architecture.offending.author.UsesArticle;

/** Offends: one feature does not use another. */
public record UsesAuthor(UsesArticle author) {}
