package org.ecm.web.markdown;

import java.net.URI;
import java.util.List;

/**
 * A rendered body of an article or page.
 *
 * @param html sanitized HTML, which is safe to write into a page
 * @param headings the headings of its sections, in order
 */
public record RenderedText(String html, List<Heading> headings) {

    /** The number of sections from which a table of contents is useful. */
    private static final int LONG = 4;

    /** Takes a copy. */
    public RenderedText {
        headings = List.copyOf(headings);
    }

    /**
     * Returns this text for use outside its page, such as in a feed.
     *
     * @param page the public address of the page that shows it, without a query or fragment
     * @return the text with absolute links and images; a link to a heading or footnote leads to it on the page
     */
    public RenderedText elsewhere(URI page) {
        return new RenderedText(AbsoluteLinks.of(html, page), headings);
    }

    /** {@return whether the text is long enough for a table of contents} */
    public boolean isLong() {
        return headings.size() >= LONG;
    }

    /**
     * The heading of a section.
     *
     * @param id the fragment of a link to it, without {@code #}
     * @param text its plain text
     */
    public record Heading(String id, String text) {}
}
