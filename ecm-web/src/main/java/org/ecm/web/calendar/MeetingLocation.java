package org.ecm.web.calendar;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingPlace;

/** Where a meeting is held, in the words of a calendar. */
final class MeetingLocation {

    /** In one line. */
    static final MeetingPlace.Cases<String> TEXT = new MeetingPlace.Cases<>() {
        @Override
        public String practitionerPhones() {
            return "By telephone";
        }

        @Override
        public String enquirerPhones(String number) {
            return "By telephone, " + number;
        }

        /** The bare link, if there is one: calendar programs make a location that is an address tappable. */
        @Override
        public String video(Optional<URI> link) {
            return link.map(URI::toString).orElse("Video call");
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
    };

    /** On the web. */
    static final MeetingPlace.Cases<Optional<URI>> LINK = new MeetingPlace.Cases<>() {
        @Override
        public Optional<URI> practitionerPhones() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> enquirerPhones(String number) {
            return Optional.empty();
        }

        @Override
        public Optional<URI> video(Optional<URI> link) {
            return link;
        }

        @Override
        public Optional<URI> address(String text) {
            return Optional.empty();
        }
    };

    private MeetingLocation() {}
}
