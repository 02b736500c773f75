package org.ecm.core.booking;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.ForwardingPractitionerCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests decisions based on an expected revision: they fail if the request was saved since. */
class ExpectedRevisionTest {

    private final BookingFixture practice = BookingFixture.inMemory();
    private final Meeting meeting = practice.booked(1, "2026-06-10T10:00");
    private final Revision seen = request().revision();

    private ConsultationRequest request() {
        return practice.store().requests().find(meeting.request()).orElseThrow();
    }

    private MeetingService changing() {
        return practice.meetingService().withExpectedRevision(seen);
    }

    /** All decisions, each an hour after the meeting started. */
    interface Decision {
        void on(MeetingService meetings, Meeting meeting, Instant now);
    }

    static Stream<Decision> decisions() {
        return Stream.of(
                (meetings, meeting, now) ->
                        meetings.move(meeting.request(), at("2026-06-12T15:00"), Actor.PRACTITIONER, now),
                (meetings, meeting, now) -> meetings.cancel(meeting.request(), Actor.PRACTITIONER, now),
                (meetings, meeting, now) -> meetings.recordAttendance(meeting.request(), true, Actor.PRACTITIONER, now),
                (meetings, meeting, now) -> meetings.erase(meeting.request(), Actor.PRACTITIONER, now));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void rejects_a_change_to_a_request_saved_meanwhile(Decision decision) {
        practice.meetingService().move(meeting.request(), at("2026-06-11T15:00"), Actor.REQUESTER, practice.now());
        var before = practice.snapshot();

        ThrowingCallable decided = () -> decision.on(changing(), meeting, at("2026-06-11T16:00"));

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(decided)
                .satisfies(outdated -> assertThat(List.of(outdated.id(), outdated.expectedRevision()))
                        .containsExactly(meeting.request(), seen));
        assertThat(practice.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void makes_a_change_to_an_unchanged_request(Decision decision) {
        var before = practice.snapshot();

        decision.on(changing(), meeting, meeting.time().start().plus(1, ChronoUnit.HOURS));

        assertThat(practice.snapshot()).isNotEqualTo(before);
    }

    @Test
    void ignores_other_changes_to_the_calendar() {
        var rivals = new ForwardingPractitionerCalendars(practice.store().calendars()) {
            private boolean done;

            @Override
            public PractitionerCalendar load(AuthorId practitioner, Instant from) {
                var drawn = super.load(practitioner, from);
                if (!done) {
                    done = true;
                    practice.booked(2, "2026-06-11T10:00");
                }
                return drawn;
            }
        };
        var late = practice.withView(practice.store().with(rivals))
                .meetingService()
                .withExpectedRevision(seen);

        assertThat(late.cancel(meeting.request(), Actor.PRACTITIONER, practice.now()))
                .isDone();
        assertThat(request()).hasState(RequestState.CANCELED);
    }

    @Test
    void refuses_an_impossible_change_at_the_expected_revision() {
        assertThat(changing().recordAttendance(meeting.request(), true, Actor.PRACTITIONER, practice.now()))
                .isRefused(RefusalReason.NOT_ALLOWED);
    }
}
