package org.ecm.core.testing;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.reading.Opening;
import org.ecm.core.shared.Slug;

/**
 * Assertions about what came of opening something.
 *
 * @param <T> what is found there
 */
public final class OpeningAssert<T> extends AbstractAssert<OpeningAssert<T>, Opening<T>> {

    OpeningAssert(Opening<T> actual) {
        super(actual, OpeningAssert.class);
    }

    /** {@return what was found, after making sure that something was} */
    public T isFound() {
        isNotNull();
        return actual.found().orElseThrow(() -> failure("Expected it to be found, but %s.", described()));
    }

    /**
     * Makes sure that it moved.
     *
     * @param slug where to
     * @return this
     */
    public OpeningAssert<T> isMovedTo(Slug slug) {
        return is(new Opening.Moved<>(slug), "to have moved to " + slug);
    }

    /**
     * Makes sure that it was taken back without a word.
     *
     * @return this
     */
    public OpeningAssert<T> isWithdrawn() {
        return is(new Opening.Withdrawn<>(Optional.empty()), "to be withdrawn without a reason");
    }

    /**
     * Makes sure that it was taken back.
     *
     * @param reason what visitors are told
     * @return this
     */
    public OpeningAssert<T> isWithdrawn(String reason) {
        return is(new Opening.Withdrawn<>(Optional.of(reason)), "to be withdrawn, saying <" + reason + ">");
    }

    /**
     * Makes sure that it is not there, or not yet.
     *
     * @return this
     */
    public OpeningAssert<T> isAbsent() {
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
