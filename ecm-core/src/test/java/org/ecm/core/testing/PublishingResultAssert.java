package org.ecm.core.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.article.Article;
import org.ecm.core.publishing.Objection;
import org.ecm.core.publishing.PublishingResult;

/** Assertions about the result of publishing an article. */
public final class PublishingResultAssert extends AbstractAssert<PublishingResultAssert, PublishingResult> {

    PublishingResultAssert(PublishingResult actual) {
        super(actual, PublishingResultAssert.class);
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
    public PublishingResultAssert isRefusedFor(Objection... expected) {
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
