package org.ecm.web.prose;

import org.ecm.core.article.Body;

/** Texts as a page shows them. */
final class Rendered {

    private static final Markdown MARKDOWN = new Markdown();

    private Rendered() {}

    static Prose prose(String markdown) {
        return MARKDOWN.render(new Body(markdown));
    }

    static String html(String markdown) {
        return prose(markdown).html().strip();
    }
}
