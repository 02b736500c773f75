package org.ecm.core.booking;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.BookingPractice.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.MARA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecm.core.booking.MeetingChange.Reason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.BookingPractice;
import org.ecm.core.testing.ForwardingDiaries;
import org.ecm.core.testing.ForwardingRequests;
import org.junit.jupiter.api.Test;

/** What becomes of those who are a moment late. */
class RivalsTest {

    private final BookingPractice practice = BookingPractice.inMemory();

    /** The practice as somebody sees it whose rivals act, one each time, just after they have drawn a diary. */
    private BookingPractice against(Runnable... rivals) {
        var waiting = new ArrayList<>(List.of(rivals));
        return practice.seeing(practice.store()
                .with(new ForwardingDiaries(practice.store().diaries()) {
                    @Override
                    public Diary open(AuthorId practitioner, Instant from) {
                        var drawn = super.open(practitioner, from);
                        if (!waiting.isEmpty()) {
                            waiting.remove(0).run();
                        }
                        return drawn;
                    }
                }));
    }

    @Test
    void who_is_late_for_a_time_is_offered_what_is_nearest() {
        var late = against(() -> practice.booked(2, "2026-06-08T10:00"));

        assertThat(late.ask(1, "2026-06-08T10:00"))
                .isTaken(
                        at("2026-06-08T09:00"),
                        at("2026-06-08T11:00"),
                        at("2026-06-08T11:30"),
                        at("2026-06-08T12:00"),
                        at("2026-06-08T14:00"),
                        at("2026-06-08T14:30"));
        assertThat(practice.store().requests().count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void who_is_outrun_by_those_who_want_other_times_is_booked_all_the_same() {
        var late = against(
                () -> practice.booked(2, "2026-06-08T11:00"),
                () -> practice.booked(3, "2026-06-08T14:00"),
                () -> practice.booked(4, "2026-06-09T10:00"));

        assertThat(late.ask(1, "2026-06-08T10:00")).isBooked();
        assertThat(practice.store().diaries().open(MARA, practice.now()).revision())
                .isEqualTo(new Revision(4));
    }

    @Test
    void who_is_outrun_without_end_is_offered_what_is_open_by_then() {
        var attempts = new ArrayList<Meeting>();
        var never = practice.seeing(practice.store()
                .with(new ForwardingDiaries(practice.store().diaries()) {
                    @Override
                    public Meeting submit(
                            Diary diary,
                            Meeting meeting,
                            ConsultationRequest request,
                            Enquiry enquiry,
                            List<Notice> notices) {
                        attempts.add(meeting);
                        throw new StaleRevision(diary.practitioner(), diary.revision());
                    }
                }));

        assertThat(never.ask(1, "2026-06-08T10:00"))
                .isTaken(
                        at("2026-06-08T09:00"),
                        at("2026-06-08T09:30"),
                        at("2026-06-08T10:00"),
                        at("2026-06-08T10:30"),
                        at("2026-06-08T11:00"),
                        at("2026-06-08T11:30"));
        assertThat(attempts).hasSize(200);
        assertThat(practice.store().requests().count(RequestState.OPEN)).isZero();
    }

    @Test
    void a_change_that_is_outrun_without_end_says_so() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        var attempts = new ArrayList<Meeting>();
        var never = practice.seeing(practice.store()
                .with(new ForwardingDiaries(practice.store().diaries()) {
                    @Override
                    public Meeting save(
                            Diary diary, Meeting changed, ConsultationRequest request, List<Notice> notices) {
                        attempts.add(changed);
                        throw new StaleRevision(diary.practitioner(), diary.revision());
                    }
                }));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> never.changing().cancel(meeting.request(), Actor.ENQUIRER, practice.now()));
        assertThat(attempts).hasSize(200);
    }

    /** The practice as somebody sees it who knows of no form at first, though the same was sent a moment ago. */
    private BookingPractice unaware(int lookUps) {
        var answers = new ArrayList<>(List.of(lookUps));
        return practice.seeing(practice.store()
                .with(new ForwardingRequests(practice.store().requests()) {
                    @Override
                    public Optional<ConsultationRequest> submitted(SubmissionKey key) {
                        int left = answers.get(0);
                        answers.set(0, left - 1);
                        return left > 0 ? Optional.empty() : super.submitted(key);
                    }
                }));
    }

    @Test
    void the_same_form_a_moment_later_gets_the_same_meeting() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        var before = practice.everything();

        assertThat(assertThat(unaware(1).ask(1, "2026-06-08T10:00")).isBooked()).isEqualTo(meeting);
        // a time that is still open is no way to a second meeting either
        assertThat(assertThat(unaware(1).ask(1, "2026-06-09T10:00")).isBooked()).isEqualTo(meeting);
        assertThat(practice.everything()).isEqualTo(before);
    }

    @Test
    void the_same_form_in_the_same_moment_gets_the_same_meeting() {
        var twins = against(() -> practice.booked(1, "2026-06-08T10:00"));

        var meeting = assertThat(twins.ask(1, "2026-06-08T10:00")).isBooked();

        assertThat(practice.store().diaries().of(meeting.request())).contains(meeting);
        assertThat(practice.store().requests().count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void the_same_form_a_moment_later_gets_the_same_request() {
        var wanted = new Wanted(FIRST_CONVERSATION, at("2026-06-08T10:00"));
        var request = assertThat(practice.send(practice.suspected(1), wanted)).isAsked();

        var outcome = unaware(1).send(practice.suspected(1), wanted);

        assertThat(assertThat(outcome).isAsked()).isEqualTo(request);
        assertThat(practice.store().requests().count(RequestState.OPEN)).isEqualTo(1);
    }

    @Test
    void a_rival_that_is_gone_already_leaves_nothing_to_answer_with() {
        practice.booked(1, "2026-06-08T10:00");

        assertThatExceptionOfType(AlreadySubmitted.class)
                .isThrownBy(() -> unaware(2).ask(1, "2026-06-09T10:00"));
    }

    @Test
    void the_desk_looks_again_when_somebody_was_faster() {
        var wanted = new Wanted(FIRST_CONVERSATION, at("2026-06-08T10:00"));
        var waiting = assertThat(practice.send(practice.suspected(1), wanted)).isAsked();
        var elsewhere = against(() -> practice.booked(2, "2026-06-09T10:00"));
        var sameTime = against(() -> practice.booked(3, "2026-06-08T10:00"));

        assertThat(sameTime.booking().agree(waiting.id(), wanted, Actor.PRACTITIONER, practice.now()))
                .isTaken(
                        at("2026-06-08T09:00"),
                        at("2026-06-08T11:00"),
                        at("2026-06-08T11:30"),
                        at("2026-06-08T12:00"),
                        at("2026-06-08T14:00"),
                        at("2026-06-08T14:30"));
        assertThat(elsewhere
                        .booking()
                        .agree(
                                waiting.id(),
                                new Wanted(FIRST_CONVERSATION, at("2026-06-08T11:00")),
                                Actor.PRACTITIONER,
                                practice.now()))
                .isDone();
    }

    @Test
    void what_moved_just_now_is_moved_from_where_it_is() {
        var meeting = practice.booked(1, "2026-06-08T10:00");
        var id = meeting.request();
        var moves = new ArrayList<>(List.of("2026-06-09T10:00"));
        var late = practice.seeing(practice.store()
                .with(new ForwardingDiaries(practice.store().diaries()) {
                    @Override
                    public Optional<Meeting> of(RequestId request) {
                        var seen = super.of(request);
                        if (!moves.isEmpty()) {
                            practice.changing().move(id, at(moves.remove(0)), Actor.ENQUIRER, practice.now());
                        }
                        return seen;
                    }
                }));

        var moved = assertThat(late.changing().move(id, at("2026-06-10T10:00"), Actor.PRACTITIONER, practice.now()))
                .isDone();

        assertThat(moved)
                .isEqualTo(meeting.movedTo(at("2026-06-09T10:00"), true).movedTo(at("2026-06-10T10:00"), false));
        assertThat(practice.store().diaries().of(id)).contains(moved);
    }

    @Test
    void what_was_called_off_just_now_is_not_moved() {
        var id = practice.booked(1, "2026-06-08T10:00").request();
        var late = against(() -> practice.changing().cancel(id, Actor.PRACTITIONER, practice.now()));

        assertThat(late.changing().move(id, at("2026-06-10T10:00"), Actor.ENQUIRER, practice.now()))
                .isRefused(Reason.NOT_NOW);
    }

    @Test
    void an_erasure_goes_on_whoever_was_faster() {
        var id = practice.booked(1, "2026-06-08T10:00").request();
        var late = against(() -> practice.booked(2, "2026-06-09T10:00"));

        assertThat(late.changing().erase(id, Actor.ENQUIRER, practice.now())).isTrue();

        assertThat(practice.store().diaries().open(MARA, practice.now()).meetings())
                .extracting(meeting -> meeting.time().start())
                .containsExactly(at("2026-06-09T10:00"));
    }
}
