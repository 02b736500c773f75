package org.ecm.core.testing;

import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.consultation.ConsentTerms;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.SubmissionResult;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.shared.DisclaimerId;

/** Assertions about the result of submitting a form. */
public final class SubmissionResultAssert extends AbstractAssert<SubmissionResultAssert, SubmissionResult> {

    SubmissionResultAssert(SubmissionResult actual) {
        super(actual, SubmissionResultAssert.class);
    }

    /** {@return the saved request, after verifying that it was received} */
    public ConsultationRequest isReceived() {
        isNotNull();
        return actual.fold(request -> request, refusal -> {
            throw failure("Expected it to be received, but %s.", described(actual));
        });
    }

    /**
     * Verifies that it was rejected because the requester didn't confirm their age.
     *
     * @return this
     */
    public SubmissionResultAssert isUnderAge() {
        isNotNull();
        if (!actual.equals(new SubmissionResult.SubmissionRefused(new SubmissionResult.UnderAge()))) {
            throw failure("Expected the enquirer to be too young, but %s.", described(actual));
        }
        return this;
    }

    /**
     * Verifies that it was rejected because statements weren't accepted.
     *
     * @param disclaimers the disclaimers of these statements, in order
     * @return this
     */
    public SubmissionResultAssert isMissingConsentTo(DisclaimerId... disclaimers) {
        isNotNull();
        var expected = "it lacks " + List.of(disclaimers);
        if (!described(actual).equals(expected)) {
            throw failure("Expected that %s, but %s.", expected, described(actual));
        }
        return this;
    }

    /** {@return the current terms, after verifying that it was rejected because they changed} */
    public ConsentTerms hasChangedWording() {
        isNotNull();
        return actual.fold(
                request -> {
                    throw failure("Expected the terms to have changed, but %s.", described(actual));
                },
                refusal -> refusal.fold(
                        () -> {
                            throw failure("Expected the terms to have changed, but %s.", described(actual));
                        },
                        statements -> {
                            throw failure("Expected the terms to have changed, but %s.", described(actual));
                        },
                        terms -> terms));
    }

    private static String described(SubmissionResult outcome) {
        return outcome.fold(
                request -> "it was received as " + request.reference(),
                refusal -> refusal.fold(
                        () -> "the enquirer is too young",
                        statements -> "it lacks " + disclaimers(statements),
                        terms -> "the terms changed to " + disclaimers(terms.requiredStatements())));
    }

    private static List<DisclaimerId> disclaimers(List<DisclaimerText> statements) {
        return statements.stream().map(DisclaimerText::disclaimer).toList();
    }
}
