package org.ecm.core.publishing;

import java.util.List;
import java.util.function.Function;
import org.ecm.core.article.Article;

/** What comes of wanting to publish an article. */
public sealed interface Decision {

    /**
     * {@return the answer for what was decided}
     *
     * @param published for an article that was saved
     * @param refused for the objections to one that was not
     * @param <R> the answer's type
     */
    <R> R fold(Function<Article, R> published, Function<List<Objection>, R> refused);

    /**
     * It was saved, and is visible from its {@code publishAt} on.
     *
     * @param article at its new revision
     */
    record Published(Article article) implements Decision {
        @Override
        public <R> R fold(Function<Article, R> published, Function<List<Objection>, R> refused) {
            return published.apply(article);
        }
    }

    /**
     * Nothing was saved.
     *
     * @param objections all of them, at least one
     */
    record Refused(List<Objection> objections) implements Decision {

        /** Takes a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }

        @Override
        public <R> R fold(Function<Article, R> published, Function<List<Objection>, R> refused) {
            return refused.apply(objections);
        }
    }
}
