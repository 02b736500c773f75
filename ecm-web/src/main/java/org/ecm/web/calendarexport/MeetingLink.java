package org.ecm.web.calendarexport;

import java.net.URI;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;

/** Finds the link to a meeting that takes place on the web. */
final class MeetingLink {

    static final MeetingLocation.LocationVisitor<Optional<URI>> CASES = new MeetingLocation.LocationVisitor<>() {
        @Override
        public Optional<URI> practitionerPhones() {
            return Optional.empty();
        }

        @Override
        public Optional<URI> requesterPhones(String number) {
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

    private MeetingLink() {}
}
