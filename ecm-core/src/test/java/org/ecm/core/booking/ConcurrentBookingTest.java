package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.MARA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.ForwardingPractitionerCalendars;
import org.ecm.core.testing.ForwardingRequests;
import org.junit.jupiter.api.Test;

/** Tests callers whose save comes second. */
class ConcurrentBookingTest {

    private final BookingFixture practice = BookingFixture.inMemory();

    /** Returns the practice with rivals that each act once, right after a caller has loaded the calendar. */
    private BookingFixture against(Runnable... rivals) {
        var waiting = new ArrayList<>(List.of(rivals));
        return practice.withView(practice.store()
                .with(new ForwardingPractitionerCalendars(practice.store().calendars()) {
                    @Override
                    public PractitionerCalendar load(AuthorId practitioner, Instant from) {
                        var drawn = super.load(practitioner, from);
                        if (!waiting.isEmpty()) {
                            waiting.remove(0).run();
                        }
                        return drawn;
                    }
                }));
    }

    @Test
    void offers_the_nearest_slots_to_the_later_requester() {
        var late = against(() -> practice.booked(2, "2026-06-08T10:00"));

        assertThat(late.submit(1, "2026-06-08T10:00"))
                .isSlotTaken(
                        at("2026-06-08T09:00"),
                        at("2026-06-08T11:00"),
                        at("2026-06-08T11:30"),
                        at("2026-06-08T12:00"),
                        at("2026-06-08T14:00"),
                        at("2026-06-08T14:30"));
        assertThat(practice.store().requests().count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void books_despite_concurrent_bookings_of_other_slots() {
        var late = against(
                () -> practice.booked(2, "2026-06-08T11:00"),
                () -> practice.booked(3, "2026-06-08T14:00"),
                () -> practice.booked(4, "2026-06-09T10:00"));

        assertThat(late.submit(1, "2026-06-08T10:00")).isBooked();
        assertThat(practice.store().calendars().load(MARA, practice.now()).revision())
                .isEqualTo(new Revision(4));
    }

    @Test
    void offers_open_slots_after_too_many_conflicts() {
        var attempts = new ArrayList<Meeting>();
        var never = practice.withView(practice.store()
                .with(new ForwardingPractitionerCalendars(practice.store().calendars()) {
                    @Override
                    public Meeting submit(
                            PractitionerCalendar calendar,
                            Meeting meeting,
                            ConsultationRequest request,
                            Inquiry inquiry,
                            List<Notice> notices) {
                        attempts.add(meeting);
                        throw new StaleRevision(calendar.practitioner(), calendar.revision());
                    }
                }));

        assertThat(never.submit(1, "2026-06-08T10:00"))
                .isSlotTaken(
                        at("2026-06-08T09:00"),
                        at("2026-06-08T09:30"),
                        at("2026-06-08T10:00"),
                        at("2026-06-08T10:30"),
                        at("2026-06-08T11:00"),
                        at("2026-06-08T11:30"));
        assertThat(attempts).hasSize(10);
        assertThat(practice.store().requests().count(RequestState.OPEN)).isZero();
    }

    @Test
    void reports_a_change_after_too_many_conflicts() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        var attempts = new ArrayList<Meeting>();
        var never = practice.withView(practice.store()
                .with(new ForwardingPractitionerCalendars(practice.store().calendars()) {
                    @Override
                    public Meeting save(
                            PractitionerCalendar calendar,
                            Meeting changed,
                            ConsultationRequest request,
                            List<Notice> notices) {
                        attempts.add(changed);
                        throw new StaleRevision(calendar.practitioner(), calendar.revision());
                    }
                }));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> never.meetingService().cancel(meeting.request(), Actor.REQUESTER, practice.now()));
        assertThat(attempts).hasSize(10);
    }

    /** Returns the practice without knowledge of earlier submissions for a number of lookups. */
    private BookingFixture unaware(int lookUps) {
        var answers = new ArrayList<>(List.of(lookUps));
        return practice.withView(practice.store()
                .with(new ForwardingRequests(practice.store().requests()) {
                    @Override
                    public Optional<ConsultationRequest> findBySubmission(SubmissionKey key) {
                        int left = answers.get(0);
                        answers.set(0, left - 1);
                        return left > 0 ? Optional.empty() : super.findBySubmission(key);
                    }
                }));
    }

    @Test
    void a_repeated_form_gets_the_same_meeting() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        var before = practice.snapshot();

        assertThat(assertThat(unaware(1).submit(1, "2026-06-08T10:00")).isBooked())
                .isEqualTo(meeting);
        // the same form with another slot doesn't book a second meeting either
        assertThat(assertThat(unaware(1).submit(1, "2026-06-09T10:00")).isBooked())
                .isEqualTo(meeting);
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @Test
    void a_form_submitted_twice_at_once_gets_the_same_meeting() {
        var twins = against(() -> practice.booked(1, "2026-06-08T10:00"));

        var meeting = assertThat(twins.submit(1, "2026-06-08T10:00")).isBooked();

        assertThat(practice.store().calendars().findByRequest(meeting.request()))
                .contains(meeting);
        assertThat(practice.store().requests().count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void a_repeated_form_gets_the_same_request() {
        var choice = new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T10:00"));
        var request = assertThat(practice.submit(practice.suspected(1), choice)).isAwaitingConfirmation();

        var outcome = unaware(1).submit(practice.suspected(1), choice);

        assertThat(assertThat(outcome).isAwaitingConfirmation()).isEqualTo(request);
        assertThat(practice.store().requests().count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void fails_if_the_earlier_submission_was_erased() {
        practice.booked(1, "2026-06-08T10:00");

        assertThatExceptionOfType(AlreadySubmitted.class)
                .isThrownBy(() -> unaware(2).submit(1, "2026-06-09T10:00"));
    }

    @Test
    void the_desk_retries_after_a_concurrent_save() {
        var choice = new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T10:00"));
        var waiting = assertThat(practice.submit(practice.suspected(1), choice)).isAwaitingConfirmation();
        var elsewhere = against(() -> practice.booked(2, "2026-06-09T10:00"));
        var sameTime = against(() -> practice.booked(3, "2026-06-08T10:00"));

        assertThat(sameTime.bookingService().book(waiting.id(), choice, Actor.PRACTITIONER, practice.now()))
                .isTaken(
                        at("2026-06-08T09:00"),
                        at("2026-06-08T11:00"),
                        at("2026-06-08T11:30"),
                        at("2026-06-08T12:00"),
                        at("2026-06-08T14:00"),
                        at("2026-06-08T14:30"));
        assertThat(elsewhere
                        .bookingService()
                        .book(
                                waiting.id(),
                                new SlotChoice(FIRST_CONVERSATION, at("2026-06-08T11:00")),
                                Actor.PRACTITIONER,
                                practice.now()))
                .isDone();
    }

    @Test
    void moves_from_the_latest_time_after_a_concurrent_move() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        var id = meeting.request();
        var moves = new ArrayList<>(List.of("2026-06-09T10:00"));
        var late = practice.withView(practice.store()
                .with(new ForwardingPractitionerCalendars(practice.store().calendars()) {
                    @Override
                    public Optional<Meeting> findByRequest(RequestId request) {
                        var seen = super.findByRequest(request);
                        if (!moves.isEmpty()) {
                            practice.meetingService().move(id, at(moves.remove(0)), Actor.REQUESTER, practice.now());
                        }
                        return seen;
                    }
                }));

        var moved = assertThat(
                        late.meetingService().move(id, at("2026-06-10T10:00"), Actor.PRACTITIONER, practice.now()))
                .isDone();

        assertThat(moved)
                .isEqualTo(meeting.movedTo(at("2026-06-09T10:00"), true).movedTo(at("2026-06-10T10:00"), false));
        assertThat(practice.store().calendars().findByRequest(id)).contains(moved);
    }

    @Test
    void does_not_move_a_meeting_canceled_concurrently() {
        var id = practice.booked(1, "2026-06-08T10:00").request();
        var late = against(() -> practice.meetingService().cancel(id, Actor.PRACTITIONER, practice.now()));

        assertThat(late.meetingService().move(id, at("2026-06-10T10:00"), Actor.REQUESTER, practice.now()))
                .isRefused(RefusalReason.NOT_ALLOWED);
    }

    @Test
    void erases_despite_concurrent_saves() {
        var id = practice.booked(1, "2026-06-08T10:00").request();
        var late = against(() -> practice.booked(2, "2026-06-09T10:00"));

        assertThat(late.meetingService().erase(id, Actor.REQUESTER, practice.now()))
                .isTrue();

        assertThat(practice.store().calendars().load(MARA, practice.now()).meetings())
                .extracting(meeting -> meeting.time().start())
                .containsExactly(at("2026-06-09T10:00"));
    }
}
