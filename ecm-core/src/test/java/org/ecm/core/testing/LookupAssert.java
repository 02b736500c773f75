package org.ecm.core.testing;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.reading.Lookup;
import org.ecm.core.shared.Slug;

/**
 * Assertions about the result of a lookup.
 *
 * @param <T> the type of the content
 */
public final class LookupAssert<T> extends AbstractAssert<LookupAssert<T>, Lookup<T>> {

    LookupAssert(Lookup<T> actual) {
        super(actual, LookupAssert.class);
    }

    /** {@return the content, after verifying that it was found} */
    public T isFound() {
        isNotNull();
        return actual.found().orElseThrow(() -> failure("Expected it to be found, but %s.", described()));
    }

    /**
     * Verifies that it moved.
     *
     * @param slug the new slug
     * @return this
     */
    public LookupAssert<T> isMovedTo(Slug slug) {
        return is(new Lookup.Moved<>(slug), "to have moved to " + slug);
    }

    /**
     * Verifies that it was unpublished without a reason.
     *
     * @return this
     */
    public LookupAssert<T> isGone() {
        return is(new Lookup.Gone<>(Optional.empty()), "to be withdrawn without a reason");
    }

    /**
     * Verifies that it was unpublished.
     *
     * @param reason the reason shown to visitors
     * @return this
     */
    public LookupAssert<T> isGone(String reason) {
        return is(new Lookup.Gone<>(Optional.of(reason)), "to be withdrawn, saying <" + reason + ">");
    }

    /**
     * Verifies that it doesn't exist or isn't published yet.
     *
     * @return this
     */
    public LookupAssert<T> isNotFound() {
        return is(new Lookup.NotFound<>(), "to be absent");
    }

    private LookupAssert<T> is(Lookup<T> expected, String description) {
        isNotNull();
        if (!actual.equals(expected)) {
            throw failure("Expected it %s, but %s.", description, described());
        }
        return this;
    }

    private String described() {
        return actual.fold(
                found -> "it was found: " + found,
                slug -> "it moved to " + slug,
                reason -> "it was withdrawn"
                        + reason.map(text -> ", saying <" + text + ">").orElse(""),
                () -> "there is nothing");
    }
}
