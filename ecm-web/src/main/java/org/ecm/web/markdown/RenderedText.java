package org.ecm.web.markdown;

import java.net.URI;
import java.util.List;

/**
 * A body as a page shows it.
 *
 * @param html sanitised: it can be written into a page as it is
 * @param headings its sections, in order
 */
public record RenderedText(String html, List<Heading> headings) {

    /** From how many sections on a table of contents helps more than it disturbs. */
    private static final int LONG = 4;

    /** Takes a copy. */
    public RenderedText {
        headings = List.copyOf(headings);
    }

    /**
     * Returns this text for use outside its page, such as in a feed.
     *
     * @param page the public address of the page that shows it, without a query or fragment
     * @return the same with absolute links and images; a link to a heading or footnote leads to it on the page
     */
    public RenderedText elsewhere(URI page) {
        return new RenderedText(AbsoluteLinks.of(html, page), headings);
    }

    /** {@return whether it is long enough for a table of contents} */
    public boolean isLong() {
        return headings.size() >= LONG;
    }

    /**
     * The heading of a section.
     *
     * @param id what a link to it ends in
     * @param text plain
     */
    public record Heading(String id, String text) {}
}
