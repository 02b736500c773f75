package org.ecm.core.retention;

import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.ZONE;
import static org.ecm.core.testing.RequestExamples.afterEvent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.memory.InMemoryConsultationRequests;
import org.ecm.core.memory.InMemoryPractitionerCalendars;
import org.ecm.core.memory.InMemoryRetentionRuns;
import org.ecm.core.shared.RequestId;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.ForwardingRequests;
import org.junit.jupiter.api.Test;

/** Tests what happens to meetings when requests are closed automatically or restored from a backup. */
class RetainedMeetingsTest {

    private static final Instant OVER = at("2026-06-10T10:30");
    private static final Instant DUE = OVER.plus(30, ChronoUnit.DAYS);

    private final InMemoryConsultationRequests requests = new InMemoryConsultationRequests();
    private final InMemoryRetentionRuns runs = new InMemoryRetentionRuns(requests);
    private final BookingFixture practice =
            BookingFixture.in(new BookingStore(new InMemoryPractitionerCalendars(requests), requests, requests));
    private final Meeting meeting = practice.booked(1, "2026-06-10T10:00");

    private Retention retention(ConsultationRequests seen) {
        return new Retention(
                seen,
                practice.store().calendars(),
                practice.meetingService(),
                runs,
                RetentionRules.INITIAL,
                ZONE,
                practice.practice().ids(),
                BookingFixture.NO_PAUSES);
    }

    private RetentionRun run(Instant now) {
        return retention(requests).run(now);
    }

    private ConsultationRequest request() {
        return requests.find(meeting.request()).orElseThrow();
    }

    private PractitionerCalendar diary() {
        return practice.store().calendars().load(MARA, Instant.EPOCH);
    }

    @Test
    void records_attendance_of_unrecorded_meetings_and_erases_them_later() {
        run(DUE.minus(1, ChronoUnit.MICROS));
        assertThat(request()).hasState(RequestState.BOOKED);

        assertThat(run(DUE)).isEqualTo(new RetentionRun(DUE, 0, 0, 0));
        assertThat(request()).hasState(RequestState.ATTENDED);
        assertThat(request().history()).last().isEqualTo(new HistoryEntry(DUE, Actor.SYSTEM, RequestEvent.ATTENDED));
        assertThat(practice.store().calendars().findByRequest(meeting.request()))
                .contains(meeting.withStatus(MeetingStatus.ATTENDED));

        var yearLater = DUE.atZone(ZONE).plusYears(1).toInstant();
        assertThat(run(yearLater)).isEqualTo(new RetentionRun(yearLater, 0, 0, 1));
        assertThat(request()).hasState(RequestState.ERASED);
    }

    @Test
    void leaves_upcoming_meetings_alone() {
        practice.meetingService().move(meeting.request(), at("2027-06-10T10:00"), Actor.PRACTITIONER, practice.now());

        run(at("2027-06-10T09:00"));

        assertThat(request()).hasState(RequestState.BOOKED);
    }

    @Test
    void a_note_restarts_the_waiting_time() {
        requests.save(afterEvent(request(), RequestEvent.NOTE_ADDED, OVER.plusSeconds(9)), List.of());

        run(DUE);
        assertThat(request()).hasState(RequestState.BOOKED);

        run(DUE.plusSeconds(9));
        assertThat(request()).hasState(RequestState.ATTENDED);
    }

    @Test
    void a_concurrent_record_by_the_practitioner_wins() {
        var rival = new ForwardingRequests(requests) {
            @Override
            public Optional<ConsultationRequest> find(RequestId id) {
                var found = super.find(id);
                practice.meetingService().recordAttendance(id, false, Actor.PRACTITIONER, DUE);
                return found;
            }
        };

        retention(rival).run(DUE);

        assertThat(request()).hasState(RequestState.NO_SHOW);
    }

    @Test
    void replaying_an_erasure_cancels_the_meeting_and_frees_its_time() {
        var erased = new ErasureRecord(meeting.request(), practice.now());

        assertThat(retention(requests).replay(List.of(erased))).isEqualTo(1);

        assertThat(request())
                .hasState(RequestState.ERASED)
                .hasEvents(RequestEvent.RECEIVED, RequestEvent.BOOKED, RequestEvent.CANCELED, RequestEvent.ERASED);
        assertThat(practice.store().calendars().findByRequest(meeting.request()))
                .contains(meeting.withStatus(MeetingStatus.CANCELED));
        assertThat(diary().meetings()).isEmpty();
        assertThat(requests.erasures()).containsExactly(erased);
        assertThat(practice.submit(2, "2026-06-10T10:00")).isBooked();
    }
}
