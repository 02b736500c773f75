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
 * A meeting as calendars know it (RFC 5545, {@code VEVENT}), at one point of its life. It does not say who takes part.
 *
 * <p>It stands in calendars that others may see, on a locked phone too: so its title names neither what the meeting is
 * about nor who asked for it.
 *
 * @param uid the same for as long as the meeting lives; letters, digits and {@code . _ - @}
 * @param sequence how often it was changed: from 0, and higher each time (RFC 5546, section 2.1.4)
 * @param canceled whether it is to be struck out
 * @param time from its beginning to its end, told to the second
 * @param zone in which it is kept: the practitioner's
 * @param title one line
 * @param location one line; blank if there is none
 * @param url where it takes place, if that is on the web
 * @param linkLabel what that link is called
 * @param description its lines; empty if there is none
 * @param writtenAt when this version of it was made
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
     * {@return a meeting as it is now}
     *
     * @param meeting which; a canceled one is to be struck out
     * @param location where it is held
     * @param texts of the calendar it's for
     * @param host of the site, which makes the meeting's name one of the whole Internet
     * @param zone the practitioner's
     * @param writtenAt when this version of it was made
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
     * {@return the same with more to say}
     *
     * @param lines that are read by whoever sees the calendar
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

    /** Tells which it is, and nothing of whom or when. */
    @Override
    public String toString() {
        return "MeetingEvent[" + uid + ", " + sequence + "]";
    }
}
