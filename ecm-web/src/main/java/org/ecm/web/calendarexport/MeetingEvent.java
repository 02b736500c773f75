package org.ecm.web.calendarexport;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.ical.MeetingUid;

/**
 * One version of a meeting as a calendar event (RFC 5545, {@code VEVENT}), without its participants.
 *
 * <p>Others may see the event in shared calendars or on a locked phone, so its title names neither the subject of the meeting
 * nor the requester.
 *
 * @param uid an id that never changes for the same meeting; letters, digits and {@code . _ - @}
 * @param sequence the number of changes, from 0; it grows with each version (RFC 5546, section 2.1.4)
 * @param canceled whether the meeting was canceled
 * @param time the start and the end, which are written to the second
 * @param zone the practitioner's zone, in which the times are written
 * @param title one line
 * @param location one line; blank if there is none
 * @param url the link to the meeting, if it takes place on the web
 * @param linkLabel the label of that link
 * @param description the lines of the description; empty if there is none
 * @param writtenAt when this version was created
 */
public record MeetingEvent(
        String uid,
        int sequence,
        boolean canceled,
        TimeRange time,
        ZoneId zone,
        String title,
        String location,
        Optional<URI> url,
        String linkLabel,
        List<String> description,
        Instant writtenAt) {

    private static final int MAX_LINE = 1000;
    private static final Pattern UID = Pattern.compile("[A-Za-z0-9._@-]{1,300}");

    /**
     * @throws InvalidValue rule {@code meeting-event.uid.malformed}, {@code meeting-event.sequence.negative},
     *     {@code meeting-event.title.blank}, or {@code meeting-event.title}, {@code meeting-event.location} or
     *     {@code meeting-event.description} with {@code .not-one-line} or {@code .too-long} (the limit)
     */
    public MeetingEvent {
        if (!UID.matcher(uid).matches()) {
            throw new InvalidValue("meeting-event.uid.malformed");
        }
        if (sequence < 0) {
            throw new InvalidValue("meeting-event.sequence.negative");
        }
        title = line(title, "meeting-event.title");
        if (title.isEmpty()) {
            throw new InvalidValue("meeting-event.title.blank");
        }
        location = line(location, "meeting-event.location");
        description = description.stream()
                .map(each -> line(each, "meeting-event.description"))
                .toList();
    }

    /**
     * {@return the event of a meeting in its current state}
     *
     * @param meeting the meeting
     * @param location where the meeting takes place
     * @param texts the texts for the calendar that gets the event
     * @param host the host name of the site, which makes the UID globally unique
     * @param zone the practitioner's zone
     * @param writtenAt when this version is created
     */
    public static MeetingEvent of(
            Meeting meeting, MeetingLocation location, EventTexts texts, String host, ZoneId zone, Instant writtenAt) {
        return new MeetingEvent(
                MeetingUid.of(meeting.id(), host),
                meeting.sequence(),
                !meeting.takesTime(),
                meeting.time(),
                zone,
                texts.title(),
                texts.location(location),
                location.fold(MeetingLink.CASES),
                texts.link(),
                List.of(),
                writtenAt);
    }

    /**
     * {@return the same event with a description}
     *
     * @param lines the lines of the description; anyone who can see the calendar can read them
     */
    public MeetingEvent describedBy(List<String> lines) {
        return new MeetingEvent(uid, sequence, canceled, time, zone, title, location, url, linkLabel, lines, writtenAt);
    }

    static String line(String text, String name) {
        if (text.codePoints().anyMatch(each -> Character.isISOControl(each) || each == 0x2028 || each == 0x2029)) {
            throw new InvalidValue(name + ".not-one-line");
        }
        if (text.length() > MAX_LINE) {
            throw new InvalidValue(name + ".too-long", MAX_LINE);
        }
        return text.strip();
    }

    /** Reveals only the UID and the sequence, not the people or the time. */
    @Override
    public String toString() {
        return "MeetingEvent[" + uid + ", " + sequence + "]";
    }
}
