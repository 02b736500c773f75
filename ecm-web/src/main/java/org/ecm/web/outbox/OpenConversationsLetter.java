package org.ecm.web.outbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Lists what a person already has open, for the letter to an address that was given with a suspected request.
 *
 * @param letter what every letter to a requester says
 * @param open the person's open requests and meetings, at least one
 */
public record OpenConversationsLetter(EnquirersLetter letter, List<Open> open) {

    /** Takes a copy. */
    public OpenConversationsLetter {
        open = List.copyOf(open);
    }

    /**
     * A meeting or a request that is open.
     *
     * @param booked whether it's a meeting, and not a request that waits
     * @param practitioner the practitioner's name, if the request was for one
     * @param when the time of the meeting, or the one that was asked for
     * @param receivedOn the day the request came in
     * @param page the address of its own page
     */
    public record Open(
            boolean booked, Optional<String> practitioner, Optional<When> when, String receivedOn, String page) {

        static Open of(Matter matter, ZoneId zone, String page) {
            return new Open(
                    matter.meeting().isPresent(),
                    matter.practitioner().map(author -> author.name().text()),
                    matter.when(zone),
                    When.day(
                            matter.request().receivedAt(),
                            zone,
                            matter.settings().locale()),
                    page);
        }

        /** {@return what it is, such as {@code Meeting with Mara Ellison}} */
        public String what() {
            return practitioner
                    .map(name -> (booked ? "Meeting with " : "Request to ") + name)
                    .orElse(booked ? "Meeting" : "Request");
        }

        /** {@return what its link says} */
        public String link() {
            return booked ? "See or change your meeting" : "See or withdraw your request";
        }
    }
}
