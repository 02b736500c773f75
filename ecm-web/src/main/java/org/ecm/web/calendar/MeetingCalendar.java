package org.ecm.web.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.ecm.web.calendar.MeetingEvent.Method;

/** Writes meetings as iCalendar (RFC 5545): to be sent (RFC 5546), or to be subscribed to. */
public final class MeetingCalendar {

    private static final String PRODUCT = "-//ECM//ECM//EN";

    private MeetingCalendar() {}

    /**
     * {@return the message that puts a meeting into a calendar, or strikes it out}
     *
     * <p>It asks for no answer: the time was agreed upon before.
     *
     * @param event the meeting
     */
    public static String message(MeetingEvent event) {
        var lines = begin().line("METHOD", event.method().name());
        ZoneLines.write(lines, event.zone(), event.start(), event.end());
        meeting(lines, event);
        lines.participant("ORGANIZER", event.organizer());
        lines.participant("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE", event.attendee());
        return lines.line("END", "VEVENT").line("END", "VCALENDAR").toString();
    }

    /**
     * {@return a calendar to subscribe to}
     *
     * <p>It names nobody who takes part: whoever hosts the subscriber's calendar reads it as well.
     *
     * @param name of the calendar, one line
     * @param refresh how often a subscriber is to look
     * @param events its meetings, those that were struck out among them
     */
    public static String feed(String name, Duration refresh, List<MeetingEvent> events) {
        var lines = begin().text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", refresh.toString())
                .line("X-PUBLISHED-TTL", refresh.toString());
        zones(events).forEach(zone -> {
            var there =
                    events.stream().filter(event -> event.zone().equals(zone)).toList();
            ZoneLines.write(lines, zone, first(there), last(there));
        });
        for (var event : events) {
            meeting(lines, event);
            lines.line("END", "VEVENT");
        }
        return lines.line("END", "VCALENDAR").toString();
    }

    private static ContentLines begin() {
        return new ContentLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", PRODUCT)
                .line("CALSCALE", "GREGORIAN");
    }

    private static void meeting(ContentLines lines, MeetingEvent event) {
        boolean cancelled = event.method() == Method.CANCEL;
        lines.line("BEGIN", "VEVENT")
                .line("UID", event.uid())
                .line("SEQUENCE", Integer.toString(event.sequence()))
                .utc("DTSTAMP", event.createdAt())
                .zoned("DTSTART", event.start(), event.zone())
                .zoned("DTEND", event.end(), event.zone())
                .text("SUMMARY", event.title())
                .text("LOCATION", event.location())
                .text("DESCRIPTION", String.join("\n", event.description()))
                .line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .line("TRANSP", cancelled ? "TRANSPARENT" : "OPAQUE");
        event.url().ifPresent(url -> lines.line("URL", url.toASCIIString()));
    }

    private static List<ZoneId> zones(List<MeetingEvent> events) {
        return events.stream().map(MeetingEvent::zone).distinct().toList();
    }

    private static Instant first(List<MeetingEvent> events) {
        return events.stream()
                .map(MeetingEvent::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Instant last(List<MeetingEvent> events) {
        return events.stream()
                .map(MeetingEvent::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
