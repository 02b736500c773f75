package org.ecm.core.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.article.Article;
import org.ecm.core.publishing.Decision;
import org.ecm.core.publishing.Objection;

/** Assertions about the result of publishing an article. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

    DecisionAssert(Decision actual) {
        super(actual, DecisionAssert.class);
    }

    /** {@return the saved article, after verifying that it was published} */
    public Article isPublished() {
        isNotNull();
        return actual.fold(article -> article, objections -> {
            throw failure("Expected it to be published, but it was refused for %s.", objections);
        });
    }

    /**
     * Verifies that it was rejected.
     *
     * @param expected all objections, in order
     * @return this
     */
    public DecisionAssert isRefusedFor(Objection... expected) {
        isNotNull();
        return actual.fold(
                article -> {
                    throw failure("Expected it to be refused for %s, but it was published.", List.of(expected));
                },
                objections -> {
                    if (!objections.equals(List.of(expected))) {
                        throw failure(
                                "Expected it to be refused for%n  %s%nbut it was refused for%n  %s",
                                List.of(expected), objections);
                    }
                    return this;
                });
    }
}
