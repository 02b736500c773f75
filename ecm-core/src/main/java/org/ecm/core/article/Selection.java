package org.ecm.core.article;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Topic;

/** Which articles are asked for. */
public sealed interface Selection {

    /**
     * {@return the answer for the kind of selection this is}
     *
     * @param all for every article
     * @param topic for those about a topic
     * @param author for those that somebody signs
     * @param <R> the answer's type
     */
    <R> R fold(Supplier<R> all, Function<Topic, R> topic, Function<AuthorId, R> author);

    /**
     * {@return whether {@code article} is asked for}
     *
     * @param article any
     */
    default boolean includes(Article article) {
        return fold(() -> true, topic -> article.particulars().topics().contains(topic), article.authors()::contains);
    }

    /** {@return every article} */
    static Selection all() {
        return new All();
    }

    /**
     * {@return the articles about a topic}
     *
     * @param topic which
     */
    static Selection about(Topic topic) {
        return new About(topic);
    }

    /**
     * {@return the articles that somebody signs}
     *
     * @param author who
     */
    static Selection by(AuthorId author) {
        return new By(author);
    }

    /** Every article. */
    record All() implements Selection {
        @Override
        public <R> R fold(Supplier<R> all, Function<Topic, R> topic, Function<AuthorId, R> author) {
            return all.get();
        }
    }

    /**
     * The articles about a topic.
     *
     * @param topic which
     */
    record About(Topic topic) implements Selection {
        @Override
        public <R> R fold(Supplier<R> all, Function<Topic, R> about, Function<AuthorId, R> author) {
            return about.apply(topic);
        }
    }

    /**
     * The articles that somebody signs.
     *
     * @param author who
     */
    record By(AuthorId author) implements Selection {
        @Override
        public <R> R fold(Supplier<R> all, Function<Topic, R> topic, Function<AuthorId, R> by) {
            return by.apply(author);
        }
    }
}
