package org.ecm.web.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ecm.core.availability.TimeRange;

/** Calendars of somebody in New York, and what is read of them. */
public final class Calendars {

    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** Three weeks, with the end of summer time in New York on the first of November. */
    public static final TimeRange WANTED = span("2026-10-19T00:00Z", "2026-11-09T00:00Z");

    /** Of the site that reads them. */
    public static final String HOST = "practice.example";

    private Calendars() {}

    public static List<TimeRange> busy(String components) {
        return BusyTimesReader.of(calendar(components), NEW_YORK, WANTED, HOST);
    }

    /** {@return why a text is not read} */
    static String reason(String text) {
        try {
            return "read: " + BusyTimesReader.of(text, NEW_YORK, WANTED, HOST);
        } catch (UnreadableCalendar e) {
            return e.reason();
        }
    }

    public static String calendar(String components) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "END:VCALENDAR\n").replace("\n", "\r\n");
    }

    public static String event(String lines) {
        return "BEGIN:VEVENT\n" + lines + "\nEND:VEVENT\n";
    }

    public static TimeRange span(String start, String end) {
        return new TimeRange(Instant.parse(start.replace("Z", ":00Z")), Instant.parse(end.replace("Z", ":00Z")));
    }
}
