package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.CalendarExamples.booked;
import static org.ecm.core.testing.CalendarExamples.meeting;
import static org.ecm.core.testing.CalendarExamples.submitted;
import static org.ecm.core.testing.CalendarExamples.told;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.key;
import static org.ecm.core.testing.RequestExamples.notice;
import static org.ecm.core.testing.RequestExamples.notices;
import static org.ecm.core.testing.RequestExamples.received;
import static org.ecm.core.testing.RequestExamples.reference;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Instant;
import java.util.List;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.booking.PractitionerCalendar;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link org.ecm.core.booking.PractitionerCalendars} for every store.
 *
 * <p>This part is about atomic saves of calendar, request, content and notices. The other parts, from which it's
 * composed, are about content and concurrency. Implement one method.
 */
public interface PractitionerCalendarsContract
        extends CalendarContentContract, CalendarRaceContract, OpenCountContract, LimitRaceContract {

    @Test
    default void saves_a_submission_completely() {
        var store = store();
        var wanted = meeting(1, NOW);

        var kept = submitted(store, wanted, 1);

        assertThat(kept).isEqualTo(wanted);
        assertThat(store.calendars().load(MARA, NOW)).isEqualTo(diary(1, kept));
        assertThat(store.calendars().findByRequest(id(1))).contains(kept);
        assertThat(store.requests().find(id(1))).contains(booked(1).withRevision(new Revision(1)));
        assertThat(store.requests().findBySubmission(key(1))).isPresent();
        assertThat(store.requests().read(id(1), Actor.PRACTITIONER, NOW))
                .hasValueSatisfying(read -> assertThat(read.inquiry()).isEqualTo(inquiry()));
        assertThat(store.notices().pending(9)).containsExactlyInAnyOrderElementsOf(told(booked(1)));
    }

    @Test
    default void saves_a_meeting_with_its_pending_request() {
        var store = store();
        var waiting = store.requests().submit(request(1), inquiry(), List.of());
        var wanted = meeting(1, NOW);
        var agreed = afterEvent(waiting, RequestEvent.BOOKED, NOW);

        var kept = store.calendars().save(PractitionerCalendar.empty(MARA).with(wanted), wanted, agreed, told(agreed));

        assertThat(kept).isEqualTo(wanted);
        assertThat(store.calendars().load(MARA, NOW)).isEqualTo(diary(1, wanted));
        assertThat(store.requests().find(id(1))).contains(agreed.withRevision(new Revision(2)));
        assertThat(store.notices().pending(9)).containsExactlyInAnyOrderElementsOf(told(agreed));
    }

    @Test
    default void saves_a_changed_meeting_with_its_request() {
        var store = store();
        var kept = submitted(store, 1, NOW);
        var request = store.requests().find(id(1)).orElseThrow();
        var moved = kept.movedTo(NOW.plusSeconds(86_400), true);
        var changed = afterEvent(request, RequestEvent.RESCHEDULED, Actor.REQUESTER, NOW.plusSeconds(60));
        var tells = notice(changed, Notice.NoticeKind.CHANGED, NOW.plusSeconds(60));

        store.calendars().save(store.calendars().load(MARA, NOW).with(moved), moved, changed, List.of(tells));

        assertThat(store.calendars().findByRequest(id(1))).contains(moved);
        assertThat(store.calendars().load(MARA, NOW)).isEqualTo(diary(2, moved));
        assertThat(store.requests().find(id(1))).contains(changed.withRevision(new Revision(2)));
        assertThat(store.notices().pending(9)).hasSize(3).endsWith(tells);
    }

    @Test
    default void a_stale_calendar_saves_nothing_of_a_new_request() {
        var store = store();
        var drawn = store.calendars().load(MARA, NOW);
        var first = submitted(store, 1, NOW);
        var wanted = meeting(2, NOW.plusSeconds(86_400));

        for (var outdated : List.of(drawn, drawn.withRevision(new Revision(2)))) {
            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> store.calendars()
                            .submit(outdated.with(wanted), wanted, booked(2), inquiry(), told(booked(2))));
        }

        assertThat(store.calendars().load(MARA, NOW)).isEqualTo(diary(1, first));
        keepsNothingOf(store, 2);
        assertThat(store.notices().pending(9)).containsExactlyInAnyOrderElementsOf(told(booked(1)));
    }

    @Test
    default void a_stale_calendar_saves_nothing_of_a_change() {
        var store = store();
        var waiting = store.requests().submit(request(2), inquiry(), notices(request(2)));
        var drawn = store.calendars().load(MARA, NOW);
        var first = submitted(store, 1, NOW);
        var wanted = meeting(2, NOW.plusSeconds(86_400));
        var agreed = afterEvent(waiting, RequestEvent.BOOKED, NOW);

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.calendars().save(drawn.with(wanted), wanted, agreed, told(agreed)))
                .satisfies(thrown -> assertThat(thrown.expectedRevision()).isEqualTo(Revision.NONE));

        assertThat(store.calendars().load(MARA, NOW)).isEqualTo(diary(1, first));
        assertThat(store.calendars().findByRequest(id(2))).isEmpty();
        assertThat(store.requests().find(id(2))).contains(waiting);
        assertThat(store.requests().auditLog(id(2))).hasSize(1);
        assertThat(store.notices().pending(9)).hasSize(4);
    }

    @Test
    default void a_stale_request_saves_nothing_of_a_calendar() {
        var store = store();
        var drawn = store.requests().submit(request(1), inquiry(), List.of());
        var declined = store.requests().save(afterEvent(drawn, RequestEvent.DECLINED, NOW), List.of());
        var wanted = meeting(1, NOW);
        var late = afterEvent(drawn, RequestEvent.BOOKED, NOW);

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.calendars()
                        .save(PractitionerCalendar.empty(MARA).with(wanted), wanted, late, told(late)));
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> store.calendars()
                        .save(PractitionerCalendar.empty(MARA).with(wanted), wanted, booked(2), told(booked(2))));

        assertThat(store.calendars().load(MARA, Instant.EPOCH)).isEqualTo(PractitionerCalendar.empty(MARA));
        assertThat(store.calendars().findByRequest(id(1))).isEmpty();
        assertThat(store.requests().find(id(1))).contains(declined);
        assertThat(store.notices().pending(9)).isEmpty();
        keepsNothingOf(store, 2);
    }

    @Test
    default void a_repeated_form_saves_nothing_of_a_calendar() {
        var store = store();
        var first = store.requests().submit(request(1), inquiry(), notices(request(1)));
        var twin = afterEvent(received(id(2), reference(2), key(1), NOW), RequestEvent.BOOKED, Actor.REQUESTER, NOW);
        var wanted = meeting(2, NOW);

        assertThatExceptionOfType(AlreadySubmitted.class)
                .isThrownBy(() -> store.calendars()
                        .submit(PractitionerCalendar.empty(MARA).with(wanted), wanted, twin, inquiry(), told(twin)))
                .satisfies(thrown -> assertThat(thrown.key()).isEqualTo(key(1)));

        assertThat(store.calendars().load(MARA, Instant.EPOCH)).isEqualTo(PractitionerCalendar.empty(MARA));
        keepsNothingOf(store, 2);
        assertThat(store.requests().findByEmail(JO)).containsExactly(first);
        assertThat(store.notices().pending(9)).containsExactlyElementsOf(notices(request(1)));
    }

    @Test
    default void an_erased_request_leaves_its_meeting_canceled() {
        var store = store();
        var kept = submitted(store, 1, NOW);
        var request = store.requests().find(id(1)).orElseThrow();
        var off = kept.withStatus(MeetingStatus.CANCELED);
        var erased = afterEvent(request, RequestEvent.ERASED, Actor.REQUESTER, NOW);

        store.calendars().save(store.calendars().load(MARA, NOW).with(off), off, erased, List.of());

        assertThat(store.calendars().load(MARA, NOW))
                .isEqualTo(PractitionerCalendar.empty(MARA).withRevision(new Revision(2)));
        assertThat(store.calendars().findByRequest(id(1))).contains(off);
        assertThat(store.requests().find(id(1))).contains(erased.withRevision(new Revision(2)));
        assertThat(store.requests().read(id(1), Actor.PRACTITIONER, NOW)).isEmpty();
        assertThat(store.notices().pending(9)).isEmpty();
    }

    private static PractitionerCalendar diary(int revision, Meeting meeting) {
        return new PractitionerCalendar(MARA, new Revision(revision), List.of(meeting), List.of());
    }

    private static void keepsNothingOf(BookingStore store, int n) {
        assertThat(store.calendars().findByRequest(id(n))).isEmpty();
        assertThat(store.requests().find(id(n))).isEmpty();
        assertThat(store.requests().find(reference(n))).isEmpty();
        assertThat(store.requests().findBySubmission(key(n))).isEmpty();
        assertThat(store.requests().auditLog(id(n))).isEmpty();
    }
}
