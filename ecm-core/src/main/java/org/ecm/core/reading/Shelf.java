package org.ecm.core.reading;

import java.util.List;

/**
 * A stretch of a longer list of articles.
 *
 * @param articles newest first
 * @param total how many there are in the whole list
 */
public record Shelf(List<OpenArticle> articles, int total) {

    /** Takes copies. */
    public Shelf {
        articles = List.copyOf(articles);
    }
}
