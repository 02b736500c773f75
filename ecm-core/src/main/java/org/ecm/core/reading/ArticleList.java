package org.ecm.core.reading;

import java.util.List;

/**
 * One page of a longer list of articles.
 *
 * @param articles newest first
 * @param total the number of articles in the whole list
 */
public record ArticleList(List<ArticleView> articles, int total) {

    /** Copies the list. */
    public ArticleList {
        articles = List.copyOf(articles);
    }
}
