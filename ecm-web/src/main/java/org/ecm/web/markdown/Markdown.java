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
     * @param texts of the interface around it
     */
    public RenderedText render(Body body, Texts texts) {
        try {
            return render(parser.parse(body.markdown()), texts);
        } catch (StackOverflowError e) {
            return render(
                    asWritten(body), texts); // emphasis nested by the thousand is no text, but is no reason to fail
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
