package org.ecm.core.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;

/** Assertions about a series. */
public final class SeriesAssert extends AbstractAssert<SeriesAssert, Series> {

    SeriesAssert(Series actual) {
        super(actual, SeriesAssert.class);
    }

    /**
     * Verifies its parts and their order.
     *
     * @param parts first to last
     * @return this
     */
    public SeriesAssert hasOrder(ArticleId... parts) {
        isNotNull();
        if (!actual.order().articles().equals(List.of(parts))) {
            throw failure(
                    "Expected <%s> to read%n  %s%nbut it reads%n  %s",
                    actual.title(), List.of(parts), actual.order().articles());
        }
        return this;
    }

    /**
     * Verifies its title.
     *
     * @param title the title
     * @return this
     */
    public SeriesAssert hasTitle(String title) {
        isNotNull();
        if (!actual.title().equals(title)) {
            throw failure("Expected the series <%s> to be titled <%s>.", actual.title(), title);
        }
        return this;
    }
}
