package org.ecm.core.consultation;

import static org.assertj.core.groups.Tuple.tuple;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.ZONE_OF_JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.Message;
import org.ecm.core.inquiry.PartOfDay;
import org.ecm.core.inquiry.PreferredTimes;
import org.ecm.core.inquiry.RequesterName;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.core.shared.Language;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests submitting a form whose terms were accepted. */
class SubmissionTest {

    private final PracticeFixture practice = PracticeFixture.staffed();
    private final ConsultationRequests requests = practice.inbox().requests();

    @Test
    void saves_a_request_with_its_content() {
        var request =
                assertThat(practice.submit(submission(1, practice.terms()))).isReceived();

        assertThat(request)
                .hasState(RequestState.RECEIVED)
                .hasAccepted(ConsentTerms.CONSENT)
                .isNotSuspected();
        assertThat(request.key()).contains(key(1));
        assertThat(request.receivedAt()).isEqualTo(NOW);
        assertThat(requests.find(request.id())).contains(request);
        assertThat(requests.find(request.reference())).contains(request);
        assertThat(requests.read(request.id(), Actor.PRACTITIONER, NOW))
                .contains(new RequestContent(inquiry(), List.of()));
    }

    @Test
    void the_receipt_names_the_accepted_wording_and_the_time() {
        practice.clock().set(NOW.plusNanos(999));
        var consent = practice.terms().consent();

        var request =
                assertThat(practice.submit(submission(1, practice.terms()))).isReceived();

        assertThat(request.acknowledgments())
                .containsExactly(new Acknowledgment(ConsentTerms.CONSENT, 1, Language.ENGLISH, consent.digest(), NOW));
    }

    @Test
    void notifies_the_requester_and_the_practitioner() {
        var request =
                assertThat(practice.submit(submission(1, practice.terms()))).isReceived();

        assertThat(practice.inbox().notices().pending(9))
                .extracting(Notice::request, Notice::kind, Notice::recordedAt)
                .containsExactly(
                        tuple(Optional.of(request.id()), Notice.NoticeKind.RECEIVED, NOW),
                        tuple(Optional.of(request.id()), Notice.NoticeKind.NEW_REQUEST, NOW));
    }

    @Test
    void does_not_confirm_a_suspected_request() {
        var terms = practice.terms();

        var request = assertThat(practice.submit(
                        new Submission(key(1), inquiry(), terms.wordingRefs(), terms.wordingRefs(), true, true)))
                .isReceived();

        assertThat(request).isSuspected();
        assertThat(practice.inbox().notices().pending(9))
                .extracting(Notice::kind)
                .containsExactly(Notice.NoticeKind.NEW_REQUEST, Notice.NoticeKind.ALREADY_OPEN);
    }

    @Test
    void submitting_a_form_twice_makes_one_request() {
        var terms = practice.terms();

        var first = assertThat(practice.submit(submission(1, terms))).isReceived();
        var second = assertThat(practice.submit(submission(1, terms))).isReceived();
        var other = assertThat(practice.submit(submission(2, terms))).isReceived();

        assertThat(second).isEqualTo(first);
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(requests.count(RequestState.OPEN)).isEqualTo(2);
        assertThat(practice.inbox().notices().pending(9)).hasSize(4);
    }

    @Test
    void answers_a_repeated_form_with_its_request() {
        var terms = practice.terms();
        var first = assertThat(practice.submit(submission(1, terms))).isReceived();
        var declined = requests.save(afterEvent(first, RequestEvent.DECLINED, NOW), List.of());

        var minor = new Submission(key(1), inquiry(), Set.of(), Set.of(), false, false);

        assertThat(assertThat(practice.submit(minor)).isReceived()).isEqualTo(declined);
    }

    @Test
    void answers_two_concurrent_submissions_with_the_same_request() {
        var rival = assertThat(practice.submit(submission(1, practice.terms()))).isReceived();
        var late = new ConsultationService(
                new LaggingRequests(requests, Optional.of(rival)),
                practice.authors(),
                practice.disclaimers(),
                OpenConversationLimit.NONE,
                practice.ids(),
                new Random(2));

        var outcome = late.submit(submission(1, practice.terms()), Optional.empty(), Language.ENGLISH, NOW);

        assertThat(assertThat(outcome).isReceived()).isEqualTo(rival);
        assertThat(requests.count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void fails_if_the_earlier_submission_was_erased() {
        practice.submit(submission(1, practice.terms()));
        var late = new ConsultationService(
                new LaggingRequests(requests, Optional.empty()),
                practice.authors(),
                practice.disclaimers(),
                OpenConversationLimit.NONE,
                practice.ids(),
                new Random(2));

        assertThatExceptionOfType(AlreadySubmitted.class)
                .isThrownBy(
                        () -> late.submit(submission(1, practice.terms()), Optional.empty(), Language.ENGLISH, NOW));
    }

    @Test
    void does_not_reuse_a_reference_number() {
        var first = assertThat(practice.submit(submission(1, practice.terms()))).isReceived();
        // the same random source again: its first reference number is taken
        var second =
                assertThat(practice.submit(submission(2, practice.terms()))).isReceived();
        var third = assertThat(practice.submit(submission(3, practice.terms()))).isReceived();

        var chance = new Random(1);
        assertThat(List.of(first.reference(), second.reference(), third.reference()))
                .containsExactly(Reference.random(chance), Reference.random(chance), Reference.random(chance))
                .doesNotHaveDuplicates();
    }

    @Test
    void gives_requests_and_notices_distinct_ids() {
        practice.submit(submission(1, practice.terms()));
        practice.submit(submission(2, practice.terms()));

        assertThat(practice.inbox().notices().pending(9))
                .extracting(notice -> notice.id().value())
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(requests.findByState(RequestState.OPEN, 0, 9).stream()
                        .map(request -> request.id().value())
                        .toList());
    }

    @Test
    void a_message_needs_no_age_confirmation() {
        var message = Inquiry.message(new RequesterName("Jo"), JO, new Message("Do you speak Portuguese?"));
        var terms = practice.consultationService().terms(message.purpose(), Optional.empty(), Language.ENGLISH, NOW);

        var request = assertThat(practice.submit(
                        new Submission(key(1), message, terms.wordingRefs(), terms.wordingRefs(), false, false)))
                .isReceived();

        assertThat(request.purpose()).isEqualTo(message.purpose());
        assertThat(requests.findByEmail(JO)).containsExactly(request);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T10:00:00Z,        Pacific/Kiritimati, 2026-06-01",
        "2026-06-01T22:00:00Z,        Europe/Vienna,      2026-06-01",
        "2026-06-01T11:00:00Z,        Pacific/Pago_Pago,  2026-05-31",
    })
    void rejects_a_past_day_in_the_requesters_zone(Instant now, ZoneId zone, LocalDate day) {
        practice.clock().set(now);
        var terms = practice.terms();

        assertRefused(() -> practice.submit(wishing(zone, day, terms)), "time-preferences.past");
        assertThat(requests.findByEmail(JO)).isEmpty();
        assertThat(practice.inbox().notices().pending(9)).isEmpty();
        assertThat(practice.submit(wishing(zone, day.plusDays(1), terms))).isReceived();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jo@Example.ORG", "jo@example.org"})
    void keeps_an_address_as_typed(String typed) {
        var terms = practice.terms();
        var request = assertThat(practice.submit(new Submission(
                        key(1),
                        inquiry(new EmailAddress(typed)),
                        terms.wordingRefs(),
                        terms.wordingRefs(),
                        true,
                        false)))
                .isReceived();

        assertThat(requests.findByEmail(JO)).containsExactly(request);
        assertThat(requests.read(request.id(), Actor.PRACTITIONER, NOW))
                .hasValueSatisfying(
                        kept -> assertThat(kept.inquiry().email().text()).isEqualTo(typed));
    }

    private static Submission wishing(ZoneId zone, LocalDate day, ConsentTerms terms) {
        var plain = Inquiry.conversation(new RequesterName("Jo"), JO, ZONE_OF_JO);
        var inquiry = new Inquiry(
                plain.purpose(),
                plain.name(),
                plain.email(),
                plain.phone(),
                plain.replyChannel(),
                Optional.of(zone),
                new PreferredTimes(Optional.empty(), List.of(new TimePreference(day, PartOfDay.EVENING))),
                plain.message(),
                plain.location(),
                plain.voicemail());
        return new Submission(key(1), inquiry, terms.wordingRefs(), terms.wordingRefs(), true, false);
    }
}
