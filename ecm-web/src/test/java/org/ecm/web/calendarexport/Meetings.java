package org.ecm.web.calendarexport;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.web.text.Texts;

/** A meeting of the tests, at the points of its life. */
public final class Meetings {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    public static final Participant PRACTITIONER =
            new Participant("Zo\u00eb \"Z\" Practitioner; Ph.D., LCSW", new EmailAddress("zoe@practice.example"));
    public static final Participant ENQUIRER = new Participant(
            "Se\u00e1n O\u2019Neill \ud83c\udf3b", new EmailAddress("sean+50%&more@b\u00fccher.example"));

    public static final Texts TEXTS = Texts.of(Locale.US);

    private static final Meeting BOOKED = Meeting.booked(
            new MeetingId(new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0007L)),
            new RequestId(new UUID(1, 1)),
            new AuthorId(new UUID(2, 2)),
            new MeetingTypeId("first-talk"),
            TimeRange.of(Instant.parse("2027-03-16T14:00:00Z"), Duration.ofMinutes(50)));
    private static final Meeting MOVED = BOOKED.movedTo(Instant.parse("2027-01-12T15:30:00Z"), true);

    private Meetings() {}

    public static MeetingEvent requested() {
        return event(BOOKED, "2026-11-24T09:30:00.654321Z");
    }

    static MeetingEvent rescheduled() {
        return event(MOVED, "2026-11-25T10:00:00Z");
    }

    static MeetingEvent cancelled() {
        return event(MOVED.withStatus(MeetingStatus.CANCELED), "2026-11-26T11:15:00Z");
    }

    /** In the practitioner's calendar, as a video call. */
    static MeetingEvent own() {
        return own(BOOKED);
    }

    static MeetingEvent ownRescheduled() {
        return own(MOVED);
    }

    static MeetingEvent ownCancelled() {
        return own(MOVED.withStatus(MeetingStatus.CANCELED));
    }

    /** Half past one of the first pass, on the night when clocks are set back. */
    static MeetingEvent inTheDoubledHour() {
        return in(NEW_YORK, Instant.parse("2026-11-01T05:30:00Z"));
    }

    private static MeetingEvent own(Meeting meeting) {
        var link = Optional.of(URI.create("https://video.example/room?a=1;b=2,3"));
        return MeetingEvent.of(
                meeting,
                new MeetingLocation.Video(link),
                EventTexts.forPractitioner(TEXTS),
                "www.practice.example",
                NEW_YORK,
                Instant.parse("2026-11-24T09:30:00Z"));
    }

    private static MeetingEvent event(Meeting meeting, String writtenAt) {
        return MeetingEvent.of(
                        meeting,
                        new MeetingLocation.Address("Room 1; \\ 2nd floor\n\nMain St."),
                        EventTexts.forRequester(
                                TEXTS, "Zo\u00eb \u00fcml\u00e4ut-Practitioner, whose name has to be folded"),
                        "www.practice.example",
                        NEW_YORK,
                        Instant.parse(writtenAt))
                .describedBy(
                        List.of(
                                "First line, of two;",
                                "",
                                "second \"line\": \u65e5\u672c\u8a9e\u306e\u6587\u7ae0\u306f\u6298\u308a\u8fd4\u3055\u308c\u308b\u3079\u304d\u3067\u3042\u308b"));
    }

    static MeetingEvent in(ZoneId zone, Instant start) {
        return MeetingEvent.of(
                Meeting.booked(
                        BOOKED.id(),
                        BOOKED.request(),
                        BOOKED.practitioner(),
                        BOOKED.type(),
                        TimeRange.of(start, Duration.ofHours(1))),
                new MeetingLocation.PractitionerPhones(),
                EventTexts.forPractitioner(TEXTS),
                "www.practice.example",
                zone,
                Instant.parse("2026-11-24T09:30:00Z"));
    }
}
