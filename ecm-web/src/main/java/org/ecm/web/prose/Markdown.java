package org.ecm.web.prose;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ecm.core.article.Body;

/** Renders CommonMark with tables and footnotes; what comes out is sanitised, whatever went in. */
@ApplicationScoped
public class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    /** Deeper nesting is no text anybody reads, and overflows the parser's stack. */
    private static final int MOST_OPEN_BLOCKS = 50;

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .build();

    /**
     * {@return a body as a page shows it}
     *
     * @param body CommonMark
     */
    public Prose render(Body body) {
        var document = parser.parse(body.markdown());
        var outline = new Outline();
        document.accept(outline);
        document.accept(new OwnImages());
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> new ProseAttributes(outline))
                .build();
        return new Prose(Sanitiser.clean(renderer.render(document)), outline.headings());
    }
}
