package org.ecm.core.publishing;

import java.util.List;
import java.util.function.Function;
import org.ecm.core.article.Article;

/** The result of publishing an article. */
public sealed interface Decision {

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
    record Published(Article article) implements Decision {
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
    record Refused(List<Objection> objections) implements Decision {

        /** Copies the list. */
        public Refused {
            objections = List.copyOf(objections);
        }

        @Override
        public <R> R fold(Function<Article, R> published, Function<List<Objection>, R> refused) {
            return refused.apply(objections);
        }
    }
}
