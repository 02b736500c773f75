package org.ecm.core.testing;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.reading.Opening;
import org.ecm.core.shared.Slug;

/**
 * Assertions about the result of a lookup.
 *
 * @param <T> the type of the content
 */
public final class OpeningAssert<T> extends AbstractAssert<OpeningAssert<T>, Opening<T>> {

    OpeningAssert(Opening<T> actual) {
        super(actual, OpeningAssert.class);
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
    public OpeningAssert<T> isMovedTo(Slug slug) {
        return is(new Opening.Moved<>(slug), "to have moved to " + slug);
    }

    /**
     * Verifies that it was unpublished without a reason.
     *
     * @return this
     */
    public OpeningAssert<T> isGone() {
        return is(new Opening.Withdrawn<>(Optional.empty()), "to be withdrawn without a reason");
    }

    /**
     * Verifies that it was unpublished.
     *
     * @param reason the reason shown to visitors
     * @return this
     */
    public OpeningAssert<T> isGone(String reason) {
        return is(new Opening.Withdrawn<>(Optional.of(reason)), "to be withdrawn, saying <" + reason + ">");
    }

    /**
     * Verifies that it doesn't exist or isn't published yet.
     *
     * @return this
     */
    public OpeningAssert<T> isNotFound() {
        return is(new Opening.Absent<>(), "to be absent");
    }

    private OpeningAssert<T> is(Opening<T> expected, String description) {
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
