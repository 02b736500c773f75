package org.ecm.web.outbox;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.consultation.Reference;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.text.Texts;

/**
 * What a letter to whoever made a request says. Nothing of what they wrote is in it, not even their name.
 *
 * @param subject in one line
 * @param reference what the request is called
 * @param message whether it was a message, and no request for a conversation
 * @param practitioner the name of whoever was asked; empty if nobody in particular was
 * @param when the time that it is about, in the requester's zone
 * @param zone the name of that zone
 * @param minutes how long that is
 * @param location where that is
 * @param changeableUntil when the meeting can be changed on the requester's page, in their zone; empty if it cannot any more
 * @param movable whether until then it can be moved, and not only canceled
 * @param invites whether the calendar's file is in it
 * @param page the address of the requester's own page
 * @param base the public address of the site
 * @param site its settings
 * @param texts in the language of the letter
 */
public record RequesterEmail(
        String subject,
        Reference reference,
        boolean message,
        Optional<String> practitioner,
        Optional<String> when,
        String zone,
        long minutes,
        Optional<MeetingLocation> location,
        Optional<String> changeableUntil,
        boolean movable,
        boolean invites,
        String page,
        String base,
        SiteSettings site,
        Texts texts) {

    /**
     * {@return a text that may name the practitioner}
     *
     * @param key of a text with {@code named} and {@code practitioner}
     */
    public String namedText(String key) {
        return namedText(texts, key, practitioner);
    }

    /** {@return a text that may name the practitioner, if there is one to name} */
    static String namedText(Texts texts, String key, Optional<String> practitioner) {
        return texts.text(
                key, "named", practitioner.isPresent() ? "yes" : "no", "practitioner", practitioner.orElse(""));
    }

    /** {@return what the requester can still change about the meeting, until when, and where to write after that} */
    public String changeText() {
        return changeableUntil
                .map(until -> changeText(movable ? "emails.change.reschedule" : "emails.change.cancel", until))
                .orElseGet(() -> changeText("emails.change.late", ""));
    }

    private String changeText(String key, String until) {
        return texts.text(
                key,
                "until",
                until,
                "contact",
                site.contactEmail().isPresent() ? "email" : "page",
                "address",
                site.contactEmail().orElse(base + "/contact"));
    }

    /** {@return where the meeting is, in lines} */
    public List<String> where() {
        return location.map(known -> known.fold(new MeetingLocation.LocationVisitor<List<String>>() {
                    @Override
                    public List<String> practitionerPhones() {
                        return List.of(namedText("emails.where.practitioner-calls"));
                    }

                    @Override
                    public List<String> requesterPhones(String number) {
                        return List.of(texts.text("emails.where.you-call", "number", number));
                    }

                    @Override
                    public List<String> video(Optional<URI> link) {
                        return List.of(
                                link.isPresent()
                                        ? texts.text("emails.where.video")
                                        : texts.text("emails.where.video-later"));
                    }

                    @Override
                    public List<String> address(String text) {
                        return text.lines().filter(line -> !line.isBlank()).toList();
                    }
                }))
                .orElse(List.of());
    }

    /** {@return where the video call is, if that is known} */
    public Optional<URI> video() {
        return location.filter(MeetingLocation.Video.class::isInstance)
                .map(MeetingLocation.Video.class::cast)
                .flatMap(MeetingLocation.Video::link);
    }
}
