package org.ecm.web.feed;

import org.ecm.core.reading.ArticleView;
import org.ecm.web.markdown.RenderedText;
import org.ecm.web.text.Texts;

/**
 * The content of an article's entry in the feed.
 *
 * @param view the article, with its byline and disclaimers
 * @param rendered the rendered body, with absolute addresses
 * @param texts the interface texts
 */
public record FeedEntry(ArticleView view, RenderedText rendered, Texts texts) {}
