package org.ecm.core.reading;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.shared.Slug;

/**
 * What comes of opening something by its address.
 *
 * @param <T> what is found there
 */
public sealed interface Opening<T> {

    /**
     * {@return the answer for what came of it}
     *
     * @param found for what can be read
     * @param moved for what is to be found under another slug
     * @param withdrawn for what could be read once; the argument is what visitors are told, if anything
     * @param absent for what is not there, or not yet
     * @param <R> the answer's type
     */
    <R> R fold(
            Function<T, R> found, Function<Slug, R> moved, Function<Optional<String>, R> withdrawn, Supplier<R> absent);

    /** {@return what was found; empty if it moved, was withdrawn or is absent} */
    default Optional<T> found() {
        return fold(Optional::of, slug -> Optional.empty(), reason -> Optional.empty(), Optional::empty);
    }

    /**
     * It can be read.
     *
     * @param what with everything that must be shown beside it
     * @param <T> what is found
     */
    record Found<T>(T what) implements Opening<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> withdrawn,
                Supplier<R> absent) {
            return found.apply(what);
        }
    }

    /**
     * It is to be found under another slug, for good.
     *
     * @param to the current slug
     * @param <T> what would have been found
     */
    record Moved<T>(Slug to) implements Opening<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> withdrawn,
                Supplier<R> absent) {
            return moved.apply(to);
        }
    }

    /**
     * It could be read once, and was taken back.
     *
     * @param reason what visitors are told, if anything
     * @param <T> what would have been found
     */
    record Withdrawn<T>(Optional<String> reason) implements Opening<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> withdrawn,
                Supplier<R> absent) {
            return withdrawn.apply(reason);
        }
    }

    /**
     * It is not there, or not yet: nobody may tell the difference.
     *
     * @param <T> what would have been found
     */
    record Absent<T>() implements Opening<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> withdrawn,
                Supplier<R> absent) {
            return absent.get();
        }
    }
}
