package org.ecm.core.consultation;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.core.testing.RequestExamples.requestInFull;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.Test;

/** Tests that failing assertions report the expected and the actual values. */
class FailureMessagesTest {

    @Test
    void of_a_request() {
        var booked = afterEvent(request(1), RequestEvent.BOOKED, NOW);

        fails(
                () -> assertThat(booked).hasState(RequestState.ATTENDED),
                "Expected " + reference(1) + " to be ATTENDED, but it is BOOKED.");
        fails(
                () -> assertThat(booked).hasEvents(RequestEvent.RECEIVED),
                "Expected the history of " + reference(1) + " to be",
                "[RECEIVED]",
                "but it is",
                "[RECEIVED, BOOKED]");
        fails(
                () -> assertThat(requestInFull()).hasAccepted(NOT_THERAPY),
                "Expected " + reference(7) + " to have accepted",
                "[" + NOT_THERAPY + "]",
                "but it has",
                "[z-is-first, a-is-second, consent]");
        fails(() -> assertThat(booked).isSuspected(), "Expected " + reference(1) + " to be suspected, but it is not.");
        fails(
                () -> assertThat(requestInFull()).isNotSuspected(),
                "Expected " + reference(7) + " not to be suspected, but it is.");
    }

    @Test
    void of_a_change() {
        var possible = request(1).transition(RequestEvent.BOOKED, Actor.PRACTITIONER, NOW);
        var impossible = request(1).transition(RequestEvent.ATTENDED, Actor.PRACTITIONER, NOW);

        fails(
                () -> assertThat(impossible).isTransitioned(),
                "Expected that ATTENDED can happen, but not to a request that is RECEIVED.");
        fails(
                () -> assertThat(possible).isRefused(RequestState.RECEIVED, RequestEvent.BOOKED),
                "Expected that BOOKED cannot happen to a request that is RECEIVED, but now it is BOOKED.");
        fails(
                () -> assertThat(impossible).isRefused(RequestState.RECEIVED, RequestEvent.NO_SHOW),
                "Expected that NO_SHOW cannot",
                "but ATTENDED cannot to one that is RECEIVED.");
        fails(
                () -> assertThat(impossible).isRefused(RequestState.SPAM, RequestEvent.ATTENDED),
                "Expected that ATTENDED cannot happen to a request that is SPAM",
                "but ATTENDED cannot to one that is RECEIVED.");
    }

    @Test
    void of_an_outcome() {
        var terms = PracticeFixture.empty().terms();
        var received = new SubmissionResult.Received(request(1));
        var young = new SubmissionResult.SubmissionRefused(new SubmissionResult.UnderAge());
        var lacking =
                new SubmissionResult.SubmissionRefused(new SubmissionResult.ConsentMissing(List.of(terms.consent())));
        var changed = new SubmissionResult.SubmissionRefused(new SubmissionResult.WordingChanged(terms));

        fails(() -> assertThat(young).isReceived(), "Expected it to be received, but the enquirer is too young.");
        fails(() -> assertThat(lacking).isReceived(), "Expected it to be received, but it lacks [consent].");
        fails(
                () -> assertThat(changed).isReceived(),
                "Expected it to be received, but the terms changed to [consent].");
        fails(
                () -> assertThat(received).isUnderAge(),
                "Expected the enquirer to be too young, but it was received as " + reference(1) + ".");
        fails(
                () -> assertThat(young).isMissingConsentTo(NOT_THERAPY),
                "Expected that it lacks [" + NOT_THERAPY + "], but the enquirer is too young.");
        fails(
                () -> assertThat(lacking).isMissingConsentTo(NOT_THERAPY),
                "Expected that it lacks [" + NOT_THERAPY + "], but it lacks [consent].");
        fails(
                () -> assertThat(received).hasChangedWording(),
                "Expected the terms to have changed, but it was received as " + reference(1) + ".");
        fails(
                () -> assertThat(young).hasChangedWording(),
                "Expected the terms to have changed, but the enquirer is too young.");
        fails(
                () -> assertThat(lacking).hasChangedWording(),
                "Expected the terms to have changed, but it lacks [consent].");
    }

    private static void fails(ThrowingCallable assertion, String... message) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion)
                .satisfies(failure -> assertThat(failure.getMessage()).contains(message));
    }
}
