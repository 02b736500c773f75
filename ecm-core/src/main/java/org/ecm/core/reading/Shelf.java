package org.ecm.core.reading;

import java.util.List;

/**
 * One page of a longer list of articles.
 *
 * @param articles newest first
 * @param total the number of articles in the whole list
 */
public record Shelf(List<OpenArticle> articles, int total) {

    /** Copies the list. */
    public Shelf {
        articles = List.copyOf(articles);
    }
}
