package org.ecm.core.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * The publication status of an article or page, and the times at which it changes.
 *
 * <p>{@link #visibilityAt} alone decides visibility: pages, neighbors, "part n of m", feeds, sitemaps and exports all
 * call it with one instant. So scheduling needs no job that could be missed.
 */
public sealed interface Publication {

    /**
     * {@return the value that the matching function gives for this status}
     *
     * @param draft gives the value for a draft
     * @param published maps a published or scheduled status
     * @param unpublished maps an unpublished status
     * @param <R> the type of the value
     */
    <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Unpublished, R> unpublished);

    /**
     * {@return what visitors can see at {@code instant}}
     *
     * @param instant the moment in question
     */
    default Visibility visibilityAt(Instant instant) {
        return fold(
                () -> Visibility.UNSEEN,
                published -> published.publishedAt().isAfter(instant) ? Visibility.UNSEEN : Visibility.VISIBLE,
                unpublished -> {
                    if (unpublished.publishedAt().isAfter(instant)) {
                        return Visibility.UNSEEN;
                    }
                    return unpublished.unpublishedAt().isAfter(instant) ? Visibility.VISIBLE : Visibility.WITHDRAWN;
                });
    }

    /**
     * {@return whether readers can see it at {@code instant}}
     *
     * @param instant the moment in question
     */
    default boolean isVisibleAt(Instant instant) {
        return visibilityAt(instant) == Visibility.VISIBLE;
    }

    /** {@return the moment from which readers can see it; empty for a draft} */
    default Optional<Instant> publishAt() {
        return fold(
                Optional::empty,
                published -> Optional.of(published.publishedAt()),
                unpublished -> Optional.of(unpublished.publishedAt()));
    }

    /** {@return the status of a draft} */
    static Publication draft() {
        return new Draft();
    }

    /**
     * {@return the status of content that readers can see from {@code instant} on}
     *
     * @param instant may be in the future, which schedules it
     */
    static Publication publishedFrom(Instant instant) {
        return new Published(instant);
    }

    /** Never published. */
    record Draft() implements Publication {
        @Override
        public <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Unpublished, R> unpublished) {
            return draft.get();
        }
    }

    /**
     * Published or scheduled.
     *
     * @param publishedAt the moment from which readers can see it, to the microsecond
     */
    record Published(Instant publishedAt) implements Publication {

        /** Truncates the moment to microseconds. */
        public Published {
            publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Unpublished, R> unpublished) {
            return published.apply(this);
        }
    }

    /**
     * Unpublished, or scheduled to be.
     *
     * @param publishedAt the moment from which readers could see it, to the microsecond
     * @param unpublishedAt the moment from which readers no longer see it, to the microsecond
     * @param reason the reason shown to visitors, if any
     */
    record Unpublished(Instant publishedAt, Instant unpublishedAt, Optional<String> reason) implements Publication {

        /**
         * @throws InvalidValue rule {@code publication.withdrawn-before-published} or
         *     {@code withdrawal-reason.control-character}
         */
        public Unpublished {
            publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS);
            unpublishedAt = unpublishedAt.truncatedTo(ChronoUnit.MICROS);
            reason = reason.map(String::strip).filter(text -> !text.isEmpty());
            reason.ifPresent(text -> PlainCharacters.requirePlain(text, "withdrawal-reason.control-character"));
            if (unpublishedAt.isBefore(publishedAt)) {
                throw new InvalidValue("publication.withdrawn-before-published", publishedAt, unpublishedAt);
            }
        }

        @Override
        public <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Unpublished, R> unpublished) {
            return unpublished.apply(this);
        }
    }
}
