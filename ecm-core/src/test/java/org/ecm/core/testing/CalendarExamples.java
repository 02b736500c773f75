package org.ecm.core.testing;

import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.notice;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingId;

/** Example meetings of half an hour, each for the request with its number. */
public final class CalendarExamples {

    public static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private CalendarExamples() {}

    /** {@return the n-th meeting with Mara, not saved yet} */
    public static Meeting meeting(int n, Instant start) {
        return meeting(n, Examples.MARA, start);
    }

    /** {@return the n-th meeting, not saved yet} */
    public static Meeting meeting(int n, AuthorId practitioner, Instant start) {
        return Meeting.booked(
                new MeetingId(Examples.uuid(0x0e00_0000L + n)),
                RequestExamples.id(n),
                practitioner,
                AvailabilityExamples.FIRST_CONVERSATION,
                TimeRange.of(start, HALF_AN_HOUR));
    }

    /** {@return the n-th request, booked but not saved yet} */
    public static ConsultationRequest booked(int n) {
        return afterEvent(request(n), RequestEvent.BOOKED, Actor.REQUESTER, NOW);
    }

    /** {@return the notices about a booking} */
    public static List<Notice> told(ConsultationRequest request) {
        return List.of(
                notice(request, Notice.NoticeKind.BOOKED, NOW), notice(request, Notice.NoticeKind.NEW_MEETING, NOW));
    }

    /** {@return the n-th meeting with Mara, saved with its request} */
    public static Meeting submitted(BookingStore store, int n, Instant start) {
        return submitted(store, meeting(n, start), n);
    }

    /** {@return a meeting, saved with the n-th request} */
    public static Meeting submitted(BookingStore store, Meeting meeting, int n) {
        var calendar = store.calendars().load(meeting.practitioner(), Instant.EPOCH);
        return store.calendars().submit(calendar.with(meeting), meeting, booked(n), inquiry(), told(booked(n)));
    }

    /** {@return a saved meeting, canceled} */
    public static Meeting cancelled(BookingStore store, Meeting kept) {
        var calendar = store.calendars().load(kept.practitioner(), Instant.EPOCH);
        var request = store.requests().find(kept.request()).orElseThrow();
        var off = kept.withStatus(MeetingStatus.CANCELED);
        return store.calendars()
                .save(calendar.with(off), off, afterEvent(request, RequestEvent.CANCELED, NOW), List.of());
    }
}
