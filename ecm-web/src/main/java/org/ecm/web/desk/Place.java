package org.ecm.web.desk;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingPlace;

/** Where a meeting is held, as the practitioner reads it. */
final class Place {

    static final MeetingPlace.Cases<String> WORDS = new MeetingPlace.Cases<>() {
        @Override
        public String practitionerPhones() {
            return "By telephone: you call them";
        }

        @Override
        public String enquirerPhones(String number) {
            return "By telephone: they call " + number;
        }

        @Override
        public String video(Optional<URI> link) {
            return link.isPresent() ? "In a video call" : "In a video call; send them the link yourself";
        }

        @Override
        public String address(String text) {
            return text;
        }
    };

    static final MeetingPlace.Cases<Optional<String>> LINK = new MeetingPlace.Cases<>() {
        @Override
        public Optional<String> practitionerPhones() {
            return Optional.empty();
        }

        @Override
        public Optional<String> enquirerPhones(String number) {
            return Optional.empty();
        }

        @Override
        public Optional<String> video(Optional<URI> link) {
            return link.map(URI::toString);
        }

        @Override
        public Optional<String> address(String text) {
            return Optional.empty();
        }
    };

    private Place() {}
}
