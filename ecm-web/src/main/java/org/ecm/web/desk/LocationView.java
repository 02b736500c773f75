package org.ecm.web.desk;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.web.text.Texts;

/** Where a meeting is held, as the practitioner reads it. */
final class LocationView {

    static MeetingLocation.LocationVisitor<String> text(Texts texts) {
        return new MeetingLocation.LocationVisitor<>() {
            @Override
            public String practitionerPhones() {
                return texts.text("desk.place.you-call");
            }

            @Override
            public String requesterPhones(String number) {
                return texts.text("desk.place.they-call", "number", number);
            }

            @Override
            public String video(Optional<URI> link) {
                return link.isPresent() ? texts.text("desk.place.video") : texts.text("desk.place.video-no-link");
            }

            @Override
            public String address(String text) {
                return text;
            }
        };
    }

    static final MeetingLocation.LocationVisitor<Optional<String>> LINK = new MeetingLocation.LocationVisitor<>() {
        @Override
        public Optional<String> practitionerPhones() {
            return Optional.empty();
        }

        @Override
        public Optional<String> requesterPhones(String number) {
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

    private LocationView() {}
}
