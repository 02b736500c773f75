package org.ecm.web.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;

/**
 * A meeting as calendars know it (RFC 5545, {@code VEVENT}), at one point of its life.
 *
 * <p>It stands in the enquirer's calendar, which others may see, on a locked phone too: the caller gives a title that
 * names neither the service nor the practitioner's trade, and in the practitioner's calendar none that names the
 * enquirer.
 *
 * @param uid the same for as long as the meeting lives; letters, digits and {@code . _ - @}
 * @param sequence how often it was changed: from 0, and higher each time something is sent (RFC 5546, section 2.1.4)
 * @param method what a calendar is to do
 * @param start when it begins, to the second
 * @param end when it ends, after the start
 * @param zone in which it is kept: the practitioner's
 * @param organizer who invites
 * @param attendee who is invited
 * @param title one line
 * @param location one line; blank if there is none
 * @param description its lines; empty if there is none
 * @param url where it takes place, or where it can be changed
 * @param createdAt when this version of it was made
 */
public record MeetingEvent(
        String uid,
        int sequence,
        Method method,
        Instant start,
        Instant end,
        ZoneId zone,
        Participant organizer,
        Participant attendee,
        String title,
        String location,
        List<String> description,
        Optional<URI> url,
        Instant createdAt) {

    private static final int MAX_LINE = 500;
    private static final Pattern UID = Pattern.compile("[A-Za-z0-9._@-]{1,200}");

    /**
     * @throws InvalidValue rule {@code meeting.uid.malformed}, {@code meeting.sequence.negative},
     *     {@code meeting.end.not-after-start}, {@code meeting.title.blank}, or {@code meeting.title},
     *     {@code meeting.location} or {@code meeting.description} with {@code .not-one-line} or {@code .too-long} (the
     *     limit)
     */
    public MeetingEvent {
        if (!UID.matcher(uid).matches()) {
            throw new InvalidValue("meeting.uid.malformed");
        }
        if (sequence < 0) {
            throw new InvalidValue("meeting.sequence.negative");
        }
        if (!end.isAfter(start)) {
            throw new InvalidValue("meeting.end.not-after-start");
        }
        title = line(title, "meeting.title");
        if (title.isEmpty()) {
            throw new InvalidValue("meeting.title.blank");
        }
        location = line(location, "meeting.location");
        description = description.stream()
                .map(each -> line(each, "meeting.description"))
                .toList();
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

    /** Tells which and what is to be done, and nothing of whom or when. */
    @Override
    public String toString() {
        return "MeetingEvent[" + uid + ", " + sequence + ", " + method + "]";
    }

    /** What a calendar is to do with it (RFC 5546). */
    public enum Method {
        /** Take it in, or put it in the place of an earlier version. */
        REQUEST,
        /** Strike it out. */
        CANCEL
    }
}
