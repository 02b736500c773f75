package org.ecm.web.calendarexport;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.web.text.Texts;

/**
 * The texts of a meeting in the practitioner's or the requester's calendar.
 *
 * @param title one line; because others may see it, it names neither the requester nor the subject of the meeting
 * @param texts the other texts, in the same language
 */
public record EventTexts(String title, Texts texts) {

    /**
     * {@return the texts for the practitioner's calendar}
     *
     * @param texts the texts in the calendar's language
     */
    public static EventTexts forPractitioner(Texts texts) {
        return new EventTexts(texts.text("events.title"), texts);
    }

    /**
     * {@return the texts for the requester's calendar}
     *
     * @param texts the texts in the calendar's language
     * @param practitioner the practitioner's name without credentials, which would hint at the subject of the meeting
     */
    public static EventTexts forRequester(Texts texts, String practitioner) {
        return new EventTexts(texts.text("events.title-with", "practitioner", practitioner), texts);
    }

    /** {@return the label of the link to a video call} */
    String link() {
        return texts.text("events.video");
    }

    /** {@return where the meeting takes place, in one line} */
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

            /** Returns the bare link if there is one, because calendar programs make such a location tappable. */
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
