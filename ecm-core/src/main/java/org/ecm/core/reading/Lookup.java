package org.ecm.core.reading;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.shared.Slug;

/**
 * The result of looking something up by its slug.
 *
 * @param <T> the type of the content
 */
public sealed interface Lookup<T> {

    /**
     * {@return the value that the matching function gives for this result}
     *
     * @param found maps the content
     * @param moved maps the current slug of content that was looked up by a former one
     * @param gone maps the reason shown to visitors, if any, for content that was unpublished
     * @param notFound gives the value for content that doesn't exist or isn't published yet
     * @param <R> the type of the value
     */
    <R> R fold(Function<T, R> found, Function<Slug, R> moved, Function<Optional<String>, R> gone, Supplier<R> notFound);

    /** {@return the content; empty if it moved, was unpublished or doesn't exist} */
    default Optional<T> found() {
        return fold(Optional::of, slug -> Optional.empty(), reason -> Optional.empty(), Optional::empty);
    }

    /**
     * The content was found.
     *
     * @param content the content, with everything to show beside it
     * @param <T> the type of the content
     */
    record Found<T>(T content) implements Lookup<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> gone,
                Supplier<R> notFound) {
            return found.apply(content);
        }
    }

    /**
     * The content has moved permanently to another slug.
     *
     * @param slug the current slug
     * @param <T> the type of the content
     */
    record Moved<T>(Slug slug) implements Lookup<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> gone,
                Supplier<R> notFound) {
            return moved.apply(slug);
        }
    }

    /**
     * The content was published once and is unpublished now.
     *
     * @param reason the reason shown to visitors, if any
     * @param <T> the type of the content
     */
    record Gone<T>(Optional<String> reason) implements Lookup<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> gone,
                Supplier<R> notFound) {
            return gone.apply(reason);
        }
    }

    /**
     * The content doesn't exist or isn't published yet; readers can't tell the difference.
     *
     * @param <T> the type of the content
     */
    record NotFound<T>() implements Lookup<T> {
        @Override
        public <R> R fold(
                Function<T, R> found,
                Function<Slug, R> moved,
                Function<Optional<String>, R> gone,
                Supplier<R> notFound) {
            return notFound.get();
        }
    }
}
