package org.ecm.web.markdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.ecm.core.article.Body;
import org.ecm.web.text.Texts;

/** Renders CommonMark with tables and footnotes as sanitized HTML. */
@ApplicationScoped
public class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());

    /** The maximum nesting of blocks; no real text is deeper, and deeper nesting overflows the parser's stack. */
    private static final int MAX_OPEN_BLOCKS = 50;

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .build();

    /**
     * {@return a rendered body}
     *
     * @param body a text in CommonMark
     * @param texts the interface texts
     */
    public RenderedText render(Body body, Texts texts) {
        try {
            return render(parser.parse(body.markdown()), texts);
        } catch (StackOverflowError e) {
            return render(asWritten(body), texts); // thousands of nested emphases must not break the page
        }
    }

    private static RenderedText render(Node document, Texts texts) {
        var outline = new Outline();
        document.accept(outline);
        document.accept(new LocalImages());
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .attributeProviderFactory(context -> new MarkdownAttributes(outline))
                .build();
        return new RenderedText(HtmlSanitizer.clean(renderer.render(document), texts), outline.headings());
    }

    private static Node asWritten(Body body) {
        var block = new FencedCodeBlock();
        block.setLiteral(body.markdown());
        var document = new Document();
        document.appendChild(block);
        return document;
    }
}
