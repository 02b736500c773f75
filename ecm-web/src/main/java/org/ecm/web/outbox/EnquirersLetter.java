package org.ecm.web.outbox;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.MeetingPlace;
import org.ecm.core.consultation.Reference;
import org.ecm.web.site.SiteSettings;

/**
 * What a letter to whoever made a request says. Nothing of what they wrote is in it, not even their name.
 *
 * @param subject in one line
 * @param reference what the request is called
 * @param message whether it was a message, and no request for a conversation
 * @param practitioner the name of whoever was asked; empty if nobody in particular was
 * @param when the time that it is about, in the enquirer's zone
 * @param minutes how long that is
 * @param place where that is
 * @param changeableUntil when the meeting can be changed on the enquirer's page, in their zone; empty if it cannot any more
 * @param movable whether until then it can be moved, and not only called off
 * @param invites whether the calendar's file is in it
 * @param page the address of the enquirer's own page
 * @param base the public address of the site
 * @param site its settings
 */
public record EnquirersLetter(
        String subject,
        Reference reference,
        boolean message,
        Optional<String> practitioner,
        Optional<When> when,
        long minutes,
        Optional<MeetingPlace> place,
        Optional<String> changeableUntil,
        boolean movable,
        boolean invites,
        String page,
        String base,
        SiteSettings site) {

    /** {@return whom the meeting is with, after such a word: {@code  with Mara Ellison}; nothing if nobody is named} */
    public String with() {
        return practitioner.map(name -> " with " + name).orElse("");
    }

    /** {@return who speaks, at the beginning of a sentence} */
    public String who() {
        return practitioner.orElse("The practice");
    }

    /** {@return how the practice is reached, after a {@code please}} */
    public String reach() {
        return site.contactEmail().map(address -> "write to " + address).orElse("write to us at " + base + "/contact");
    }

    /** {@return where it is, in lines} */
    public List<String> where() {
        return place.map(known -> known.fold(new MeetingPlace.Cases<List<String>>() {
                    @Override
                    public List<String> practitionerPhones() {
                        return List.of("On the phone: " + who() + " calls you");
                    }

                    @Override
                    public List<String> enquirerPhones(String number) {
                        return List.of("On the phone: please call " + number);
                    }

                    @Override
                    public List<String> video(Optional<URI> link) {
                        return List.of(link.isPresent() ? "By video" : "By video: you get the link before the meeting");
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
        return place.filter(MeetingPlace.Video.class::isInstance)
                .map(MeetingPlace.Video.class::cast)
                .flatMap(MeetingPlace.Video::link);
    }
}
