package org.ecm.web.selfservice;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.inquiry.PhoneNumber;
import org.ecm.web.layout.DisplayText;
import org.ecm.web.text.Texts;

/**
 * Tells the requester where a meeting takes place.
 *
 * @param text one or more lines
 * @param link joins the video call or dials the number; empty if there is none
 * @param label the label of the link
 */
public record LocationDetails(String text, Optional<String> link, String label) {

    /**
     * {@return the details of a location}
     *
     * @param location the location of the meeting's type
     * @param who the name of the practitioner or of the practice
     * @param left the number that the requester left, if any
     * @param texts the texts in the requester's language
     */
    static LocationDetails of(MeetingLocation location, String who, Optional<PhoneNumber> left, Texts texts) {
        return location.fold(new MeetingLocation.LocationVisitor<>() {
            @Override
            public LocationDetails practitionerPhones() {
                return new LocationDetails(
                        left.map(PhoneNumber::text)
                                .map(number -> texts.text(
                                        "selfservice.place.we-call-at", "practitioner", who, "number", number))
                                .orElseGet(() -> texts.text("selfservice.place.we-call", "practitioner", who)),
                        Optional.empty(),
                        "");
            }

            @Override
            public LocationDetails requesterPhones(String number) {
                return new LocationDetails(
                        texts.text("selfservice.place.you-call"),
                        Optional.of("tel:" + DisplayText.dialled(number)),
                        texts.text("selfservice.place.call", "number", number));
            }

            @Override
            public LocationDetails video(Optional<URI> link) {
                return new LocationDetails(
                        texts.text(link.isPresent() ? "selfservice.place.video" : "selfservice.place.video-later"),
                        link.map(URI::toString),
                        texts.text("selfservice.place.join"));
            }

            @Override
            public LocationDetails address(String text) {
                return new LocationDetails(text, Optional.empty(), "");
            }
        });
    }
}
