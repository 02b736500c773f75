package org.ecm.core.article;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Topic;

/** A filter for articles. */
public sealed interface ArticleFilter {

    /**
     * {@return the value that the matching function gives for this filter}
     *
     * @param all gives the value for all articles
     * @param topic maps the topic of the articles
     * @param author maps the author of the articles
     * @param <R> the type of the value
     */
    <R> R fold(Supplier<R> all, Function<Topic, R> topic, Function<AuthorId, R> author);

    /**
     * {@return whether {@code article} matches}
     *
     * @param article the article
     */
    default boolean includes(Article article) {
        return fold(() -> true, topic -> article.metadata().topics().contains(topic), article.authors()::contains);
    }

    /** {@return a filter that every article matches} */
    static ArticleFilter all() {
        return new All();
    }

    /**
     * {@return a filter for the articles about a topic}
     *
     * @param topic the topic
     */
    static ArticleFilter about(Topic topic) {
        return new About(topic);
    }

    /**
     * {@return a filter for the articles by an author}
     *
     * @param author the author's id
     */
    static ArticleFilter by(AuthorId author) {
        return new By(author);
    }

    /** Matches every article. */
    record All() implements ArticleFilter {
        @Override
        public <R> R fold(Supplier<R> all, Function<Topic, R> topic, Function<AuthorId, R> author) {
            return all.get();
        }
    }

    /**
     * Matches the articles about a topic.
     *
     * @param topic the topic
     */
    record About(Topic topic) implements ArticleFilter {
        @Override
        public <R> R fold(Supplier<R> all, Function<Topic, R> about, Function<AuthorId, R> author) {
            return about.apply(topic);
        }
    }

    /**
     * Matches the articles by an author.
     *
     * @param author the author's id
     */
    record By(AuthorId author) implements ArticleFilter {
        @Override
        public <R> R fold(Supplier<R> all, Function<Topic, R> topic, Function<AuthorId, R> by) {
            return by.apply(author);
        }
    }
}
