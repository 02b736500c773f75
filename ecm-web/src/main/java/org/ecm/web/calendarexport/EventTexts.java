package org.ecm.web.calendarexport;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.web.text.Texts;

/**
 * The texts of a meeting in a person's calendar.
 *
 * @param title one line; others may see it, so it says neither who asked nor what the meeting is about
 * @param texts the others, in the same language
 */
public record EventTexts(String title, Texts texts) {

    /**
     * {@return the texts for the practitioner's calendar}
     *
     * @param texts in the calendar's language
     */
    public static EventTexts forPractitioner(Texts texts) {
        return new EventTexts(texts.text("events.title"), texts);
    }

    /**
     * {@return the texts for the calendar of the person who asked}
     *
     * @param texts in the calendar's language
     * @param practitioner the name alone: letters after it would tell what the meeting is about
     */
    public static EventTexts forRequester(Texts texts, String practitioner) {
        return new EventTexts(texts.text("events.title-with", "practitioner", practitioner), texts);
    }

    /** {@return what the link to a video call is called} */
    String link() {
        return texts.text("events.video");
    }

    /** {@return where the meeting is, in one line} */
    String location(MeetingLocation location) {
        return location.fold(new MeetingLocation.LocationVisitor<String>() {
            @Override
            public String practitionerPhones() {
                return texts.text("events.phone");
            }

            @Override
            public String requesterPhones(String number) {
                return texts.text("events.phone-number", "number", number);
            }

            /** The bare link, if there is one: calendar programs make a location that is an address tappable. */
            @Override
            public String video(Optional<URI> link) {
                return link.map(URI::toString).orElseGet(() -> texts.text("events.video"));
            }

            @Override
            public String address(String text) {
                return String.join(
                        ", ",
                        text.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            }
        });
    }
}
