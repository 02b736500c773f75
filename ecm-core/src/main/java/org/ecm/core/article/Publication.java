package org.ecm.core.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * Whether, and from when to when, something can be read.
 *
 * <p>{@link #standingAt} is the one visibility predicate: pages, neighbours, "part n of m", feeds, sitemaps and
 * exports all ask it with one instant. Scheduling therefore needs no job, and cannot be missed.
 */
public sealed interface Publication {

    /**
     * {@return the answer for the state this is}
     *
     * @param draft for what was never published
     * @param published for what is, or will be
     * @param withdrawn for what was taken back, or will be
     * @param <R> the answer's type
     */
    <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Withdrawn, R> withdrawn);

    /**
     * {@return what a visitor may know at {@code instant}}
     *
     * @param instant the moment in question
     */
    default Standing standingAt(Instant instant) {
        return fold(
                () -> Standing.UNSEEN,
                published -> published.at().isAfter(instant) ? Standing.UNSEEN : Standing.VISIBLE,
                withdrawn -> {
                    if (withdrawn.publishedAt().isAfter(instant)) {
                        return Standing.UNSEEN;
                    }
                    return withdrawn.at().isAfter(instant) ? Standing.VISIBLE : Standing.WITHDRAWN;
                });
    }

    /**
     * {@return whether it can be read at {@code instant}}
     *
     * @param instant the moment in question
     */
    default boolean isVisibleAt(Instant instant) {
        return standingAt(instant) == Standing.VISIBLE;
    }

    /** {@return from when on it can be read; empty for a draft} */
    default Optional<Instant> publishAt() {
        return fold(
                Optional::empty,
                published -> Optional.of(published.at()),
                withdrawn -> Optional.of(withdrawn.publishedAt()));
    }

    /** {@return what was never published} */
    static Publication draft() {
        return new Draft();
    }

    /**
     * {@return what can be read from {@code instant} on}
     *
     * @param instant may be in the future: it is scheduled then
     */
    static Publication at(Instant instant) {
        return new Published(instant);
    }

    /** Never published. */
    record Draft() implements Publication {
        @Override
        public <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Withdrawn, R> withdrawn) {
            return draft.get();
        }
    }

    /**
     * Published, or scheduled.
     *
     * @param at from when on it can be read, to the microsecond
     */
    record Published(Instant at) implements Publication {

        /** Keeps microseconds. */
        public Published {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Withdrawn, R> withdrawn) {
            return published.apply(this);
        }
    }

    /**
     * Taken back.
     *
     * @param publishedAt from when on it could be read, to the microsecond
     * @param at from when on it can no longer be read, to the microsecond
     * @param reason what visitors are told, if anything
     */
    record Withdrawn(Instant publishedAt, Instant at, Optional<String> reason) implements Publication {

        /**
         * @throws InvalidValue rule {@code publication.withdrawn-before-published} or
         *     {@code withdrawal-reason.control-character}
         */
        public Withdrawn {
            publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS);
            at = at.truncatedTo(ChronoUnit.MICROS);
            reason = reason.map(String::strip).filter(text -> !text.isEmpty());
            reason.ifPresent(text -> PlainCharacters.required(text, "withdrawal-reason.control-character"));
            if (at.isBefore(publishedAt)) {
                throw new InvalidValue("publication.withdrawn-before-published", publishedAt, at);
            }
        }

        @Override
        public <R> R fold(Supplier<R> draft, Function<Published, R> published, Function<Withdrawn, R> withdrawn) {
            return withdrawn.apply(this);
        }
    }
}
