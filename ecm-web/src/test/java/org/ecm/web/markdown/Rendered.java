package org.ecm.web.markdown;

import java.util.Locale;
import org.ecm.core.article.Body;
import org.ecm.web.text.Texts;

/** Texts as a page shows them. */
final class Rendered {

    private static final Markdown MARKDOWN = new Markdown();

    private Rendered() {}

    static RenderedText prose(String markdown) {
        return MARKDOWN.render(new Body(markdown), Texts.of(Locale.US));
    }

    static String html(String markdown) {
        return prose(markdown).html().strip();
    }
}
