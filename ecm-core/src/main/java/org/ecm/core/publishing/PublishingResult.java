package org.ecm.core.publishing;

import java.util.List;
import java.util.function.Function;
import org.ecm.core.article.Article;

/** The result of publishing an article. */
public sealed interface PublishingResult {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param published maps the saved article
     * @param refused maps the objections to an article that wasn't saved
     * @param <R> the type of the value
     */
    <R> R fold(Function<Article, R> published, Function<List<Objection>, R> refused);

    /**
     * The article was saved, and is visible from its {@code publishAt} on.
     *
     * @param article the article at its new revision
     */
    record ArticlePublished(Article article) implements PublishingResult {
        @Override
        public <R> R fold(Function<Article, R> published, Function<List<Objection>, R> refused) {
            return published.apply(article);
        }
    }

    /**
     * The article was rejected; nothing was saved.
     *
     * @param objections all objections, at least one
     */
    record PublishingRefused(List<Objection> objections) implements PublishingResult {

        /** Copies the list. */
        public PublishingRefused {
            objections = List.copyOf(objections);
        }

        @Override
        public <R> R fold(Function<Article, R> published, Function<List<Objection>, R> refused) {
            return refused.apply(objections);
        }
    }
}
