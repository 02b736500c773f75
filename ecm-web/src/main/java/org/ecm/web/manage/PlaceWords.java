package org.ecm.web.manage;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingPlace;
import org.ecm.core.enquiry.PhoneNumber;
import org.ecm.web.site.Words;

/**
 * Where a meeting is held, in words for who asked for it.
 *
 * @param text one line or several
 * @param link that leads there, or calls; empty if there is none
 * @param label of the link
 */
public record PlaceWords(String text, Optional<String> link, String label) {

    /**
     * {@return where a meeting is held}
     *
     * @param place of its kind
     * @param who is met
     * @param left the number that the enquirer left, if any
     */
    static PlaceWords of(MeetingPlace place, String who, Optional<PhoneNumber> left) {
        return place.fold(new MeetingPlace.Cases<>() {
            @Override
            public PlaceWords practitionerPhones() {
                var number = left.map(PhoneNumber::text).map(text -> " at " + text);
                return new PlaceWords(
                        "By phone: " + who + " calls you" + number.orElse("") + ".", Optional.empty(), "");
            }

            @Override
            public PlaceWords enquirerPhones(String number) {
                return new PlaceWords("By phone: you call", Optional.of("tel:" + Words.dialled(number)), number);
            }

            @Override
            public PlaceWords video(Optional<URI> link) {
                return new PlaceWords(
                        link.isPresent() ? "By video call:" : "By video call. You are sent the way there beforehand.",
                        link.map(URI::toString),
                        "Open the video call");
            }

            @Override
            public PlaceWords address(String text) {
                return new PlaceWords(text, Optional.empty(), "");
            }
        });
    }
}
