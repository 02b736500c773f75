package org.ecm.web.outbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Lists what a person already has open, for the letter to an address that was given with a suspected request.
 *
 * @param email what every letter to a requester says
 * @param open the person's open requests and meetings, at least one
 */
public record OpenConversationsEmail(RequesterEmail email, List<OpenConversation> open) {

    /** Takes a copy. */
    public OpenConversationsEmail {
        open = List.copyOf(open);
    }

    /**
     * A meeting or a request that is open.
     *
     * @param what it is, such as {@code Meeting with Mara Ellison}
     * @param when the time of the meeting, or the one that was asked for; empty if no time was asked for
     * @param zone the name of that time's zone
     * @param sent when the request came in, such as {@code sent Tuesday, March 3, 2026}
     * @param link what the link to its page is called
     * @param page the address of its own page
     */
    public record OpenConversation(
            String what, Optional<String> when, String zone, String sent, String link, String page) {

        static OpenConversation of(NoticeContext context, ZoneId zone, String page) {
            var texts = context.texts();
            var dates = texts.dates(zone);
            boolean booked = context.meeting().isPresent();
            return new OpenConversation(
                    RequesterEmail.namedText(
                            texts, booked ? "emails.open.meeting" : "emails.open.request", context.practitionerName()),
                    context.when(zone),
                    dates.zoneNameWithCity(),
                    texts.text(
                            "emails.open.sent",
                            "day",
                            dates.dayWithYear(context.request().receivedAt())),
                    texts.text(booked ? "emails.open.meeting-link" : "emails.open.request-link"),
                    page);
        }
    }
}
