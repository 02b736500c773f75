package org.ecm.core.booking;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.RequestId;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.ForwardingRequests;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BookingFixture practice = BookingFixture.inMemory();
    private final Instant start = at("2026-06-08T10:00");
    private boolean open = true;

    private void run(Instant now) {
        run(FollowUpRules.INITIAL, now);
    }

    private void run(FollowUpRules rules, Instant now) {
        new FollowUp(
                        practice.store().requests(),
                        practice.store().calendars(),
                        practice.store().notices(),
                        rules,
                        (request, at) -> open,
                        practice.practice().ids())
                .run(now, Runnable::run);
    }

    private long reminders() {
        return practice.noticeKinds().stream()
                .filter(kind -> kind == Notice.NoticeKind.REMINDER)
                .count();
    }

    private ConsultationRequest waiting() {
        return practice.store().requests().submit(request(7), inquiry(), List.of());
    }

    private List<RequestEvent> history() {
        return practice.store().requests().find(id(7)).orElseThrow().history().stream()
                .map(HistoryEntry::event)
                .toList();
    }

    @Test
    void sends_each_reminder_once_a_day_and_an_hour_before() {
        practice.booked(1, "2026-06-08T10:00");

        run(start.minus(DAY).minus(MINUTE));
        assertThat(reminders()).isZero();
        run(start.minus(DAY));
        run(start.minus(DAY).plus(MINUTE));
        assertThat(reminders()).isEqualTo(1);
        run(start.minus(Duration.ofMinutes(61)));
        assertThat(reminders()).isEqualTo(1);
        run(start.minus(Duration.ofMinutes(60)));
        run(start.minus(MINUTE));
        run(start);
        assertThat(reminders()).isEqualTo(2);
    }

    @Test
    void sends_only_the_latest_due_reminder() {
        practice.booked(1, "2026-06-08T10:00");

        run(start.minus(Duration.ofMinutes(20)));

        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void skips_reminders_that_were_due_before_the_booking() {
        practice.changeRules(rules -> rules.withNoticeAndHorizon(Duration.ZERO, 60));
        practice.booked(1, "2026-06-01T15:00"); // some hours from now

        run(practice.now().plus(MINUTE));
        assertThat(reminders()).isZero();
        run(at("2026-06-01T14:00"));
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void sends_new_reminders_after_a_meeting_is_moved() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        run(start.minus(DAY));

        practice.meetingService()
                .move(meeting.request(), start.plus(DAY), Actor.PRACTITIONER, start.minus(Duration.ofHours(23)));
        run(start);
        assertThat(reminders()).isEqualTo(2);
        run(start.plus(DAY).minus(Duration.ofMinutes(30)));
        assertThat(reminders()).isEqualTo(3);
    }

    @Test
    void sends_no_reminders_of_canceled_meetings() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        practice.meetingService().cancel(meeting.request(), Actor.PRACTITIONER, practice.now());

        run(start.minus(DAY));

        assertThat(reminders()).isZero();
    }

    @Test
    void sends_no_reminders_if_none_are_configured() {
        practice.booked(1, "2026-06-08T10:00");

        run(new FollowUpRules(List.of(), DAY, DAY), start.minus(MINUTE));

        assertThat(reminders()).isZero();
    }

    @Test
    void reminds_the_practitioner_once_and_later_offers_other_times() {
        var received = waiting().receivedAt();

        run(received.plus(DAY).minus(MINUTE));
        assertThat(practice.noticeKinds()).isEmpty();
        run(received.plus(DAY));
        run(received.plus(DAY).plus(MINUTE));
        assertThat(practice.noticeKinds()).containsExactly(Notice.NoticeKind.UNANSWERED);
        run(received.plus(DAY.multipliedBy(5)).minus(MINUTE));
        run(received.plus(DAY.multipliedBy(5)));
        run(received.plus(DAY.multipliedBy(9)));
        assertThat(practice.noticeKinds())
                .containsExactly(Notice.NoticeKind.UNANSWERED, Notice.NoticeKind.TIMES_OFFERED);
        assertThat(history()).containsExactly(RequestEvent.RECEIVED, RequestEvent.REMINDED, RequestEvent.TIMES_OFFERED);
    }

    @Test
    void offers_no_times_while_none_are_open() {
        var due = waiting().receivedAt().plus(DAY.multipliedBy(5));
        open = false;

        run(due);
        run(due.plus(DAY));
        assertThat(history()).containsExactly(RequestEvent.RECEIVED, RequestEvent.REMINDED);

        open = true;
        run(due.plus(DAY));
        assertThat(history()).containsExactly(RequestEvent.RECEIVED, RequestEvent.REMINDED, RequestEvent.TIMES_OFFERED);
    }

    @Test
    void an_offer_of_other_times_counts_as_an_answer() {
        var waiting = waiting();
        practice.store()
                .requests()
                .save(
                        afterEvent(
                                waiting,
                                RequestEvent.TIMES_OFFERED,
                                waiting.receivedAt().plus(MINUTE)),
                        List.of());

        run(waiting.receivedAt().plus(DAY.multipliedBy(9)));

        assertThat(practice.noticeKinds()).isEmpty();
    }

    @Test
    void counts_the_wait_of_restored_spam_from_its_restoration() {
        var waiting = waiting();
        var back = waiting.receivedAt().plus(DAY.multipliedBy(3));
        var requests = practice.store().requests();
        var spam = requests.save(afterEvent(waiting, RequestEvent.MARKED_SPAM, waiting.receivedAt()), List.of());
        requests.save(afterEvent(spam, RequestEvent.RESTORED, back), List.of());

        run(back.plus(DAY).minus(MINUTE));
        assertThat(practice.noticeKinds()).isEmpty();
        run(back.plus(DAY));
        assertThat(practice.noticeKinds()).containsExactly(Notice.NoticeKind.UNANSWERED);
    }

    @Test
    void sends_nothing_for_suspected_requests() {
        practice.bookingService();
        practice.submit(practice.suspected(3), new SlotChoice(FIRST_CONVERSATION, start));
        int before = practice.noticeKinds().size();

        run(practice.now().plus(DAY.multipliedBy(9)));

        assertThat(practice.noticeKinds()).hasSize(before);
    }

    @Test
    void a_failing_request_does_not_stop_other_reminders() {
        var broken = practice.booked(1, "2026-06-08T10:00").request();
        practice.booked(2, "2026-06-08T11:00");
        var requests = new ForwardingRequests(practice.store().requests()) {
            @Override
            public Optional<ConsultationRequest> find(RequestId id) {
                if (id.equals(broken)) {
                    throw new IllegalStateException("broken");
                }
                return super.find(id);
            }
        };
        var followUp = new FollowUp(
                requests,
                practice.store().calendars(),
                practice.store().notices(),
                FollowUpRules.INITIAL,
                (request, at) -> open,
                practice.practice().ids());

        var failures = new ArrayList<String>();

        followUp.run(start.minus(Duration.ofMinutes(20)), work -> {
            try {
                work.run();
            } catch (IllegalStateException e) {
                failures.add(e.getMessage());
            }
        });

        assertThat(reminders()).isEqualTo(1);
        assertThat(failures).containsExactly("broken");
    }

    @Test
    void a_caller_that_passes_failures_on_ends_with_the_first() {
        practice.booked(1, "2026-06-08T10:00");
        var requests = new ForwardingRequests(practice.store().requests()) {
            @Override
            public Optional<ConsultationRequest> find(RequestId id) {
                throw new IllegalStateException("broken");
            }
        };
        var followUp = new FollowUp(
                requests,
                practice.store().calendars(),
                practice.store().notices(),
                FollowUpRules.INITIAL,
                (request, at) -> open,
                practice.practice().ids());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> followUp.run(start.minus(Duration.ofMinutes(20)), Runnable::run));
    }

    @Test
    void rejects_waiting_times_that_are_not_positive() {
        for (var rules : List.<Runnable>of(
                () -> new FollowUpRules(List.of(Duration.ZERO), DAY, DAY),
                () -> new FollowUpRules(List.of(), Duration.ZERO, DAY),
                () -> new FollowUpRules(List.of(), DAY, DAY.negated()))) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(rules::run)
                    .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo("follow-up.not-positive"));
        }
        assertThat(new FollowUpRules(List.of(MINUTE, DAY, MINUTE), DAY, DAY).reminders())
                .containsExactly(DAY, MINUTE);
    }
}
