package org.ecm.web.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.web.calendar.MeetingEvent.Method;

/** A meeting of the tests, at the points of its life. */
final class Meetings {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static final Participant PRACTITIONER =
            new Participant("Zo\u00eb \"Z\" Practitioner; Ph.D., LCSW", new EmailAddress("zoe@practice.example"));
    private static final Participant ENQUIRER = new Participant(
            "Se\u00e1n O\u2019Neill \ud83c\udf3b", new EmailAddress("sean+50%&more@b\u00fccher.example"));

    private Meetings() {}

    static MeetingEvent requested() {
        return meeting(0, Method.REQUEST, "2027-03-16T14:00:00Z", "2026-11-24T09:30:00Z");
    }

    static MeetingEvent rescheduled() {
        return meeting(1, Method.REQUEST, "2027-01-12T15:30:00Z", "2026-11-25T10:00:00Z");
    }

    static MeetingEvent cancelled() {
        return meeting(2, Method.CANCEL, "2027-01-12T15:30:00Z", "2026-11-26T11:15:00Z");
    }

    private static MeetingEvent meeting(int sequence, Method method, String start, String createdAt) {
        return new MeetingEvent(
                "0193-req-7@www.practice.example",
                sequence,
                method,
                Instant.parse(start),
                Instant.parse(start).plusSeconds(50 * 60),
                NEW_YORK,
                PRACTITIONER,
                ENQUIRER,
                "Meeting; a title, with \\ and \u00fcml\u00e4uts that go on until the line has to be folded somewhere",
                "Room 1, Main St.",
                List.of(
                        "First line, of two;",
                        "",
                        "second line: \u65e5\u672c\u8a9e\u306e\u6587\u7ae0\u306f\u6298\u308a\u8fd4\u3055\u308c\u308b\u3079\u304d\u3067\u3042\u308b"),
                Optional.of(URI.create("https://www.practice.example/meeting?a=1;b=2,3")),
                Instant.parse(createdAt));
    }

    static MeetingEvent in(ZoneId zone, Instant start) {
        var some = requested();
        return new MeetingEvent(
                some.uid(),
                0,
                Method.REQUEST,
                start,
                start.plusSeconds(3_600),
                zone,
                PRACTITIONER,
                ENQUIRER,
                "Meeting",
                "",
                List.of(),
                Optional.empty(),
                some.createdAt());
    }
}
