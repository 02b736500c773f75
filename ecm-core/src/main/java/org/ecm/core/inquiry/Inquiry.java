package org.ecm.core.inquiry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;

/**
 * What a requester wrote: a request for a conversation, or a short message.
 *
 * @param purpose what the requester wants
 * @param name the name they want to be called
 * @param email their email address
 * @param phone their phone number
 * @param replyChannel how they want to be answered
 * @param zone their time zone; present for a conversation, absent if the form didn't ask
 * @param times the times that suit them
 * @param message what they want to say before the conversation, or their message for {@link Purpose#MESSAGE}
 * @param location where they will be during the conversation
 * @param voicemail whether the practitioner may leave a voicemail, which others may hear
 */
public record Inquiry(
        Purpose purpose,
        RequesterName name,
        EmailAddress email,
        Optional<PhoneNumber> phone,
        ReplyChannel replyChannel,
        Optional<ZoneId> zone,
        PreferredTimes times,
        Optional<Message> message,
        Optional<RequesterLocation> location,
        boolean voicemail) {

    /**
     * @throws InvalidValue rule {@code inquiry.phone-missing}, if the reply channel needs one; {@code
     *     inquiry.zone-missing} for a conversation; {@code inquiry.message-missing} for a message
     */
    public Inquiry {
        if (replyChannel.needsPhone() && phone.isEmpty()) {
            throw new InvalidValue("inquiry.phone-missing");
        }
        if (purpose == Purpose.CONVERSATION && zone.isEmpty()) {
            throw new InvalidValue("inquiry.zone-missing");
        }
        if (purpose == Purpose.MESSAGE && message.isEmpty()) {
            throw new InvalidValue("inquiry.message-missing");
        }
    }

    /**
     * {@return a request for a conversation with the required fields only}
     *
     * @param name the name they want to be called
     * @param email their email address
     * @param zone their time zone
     */
    public static Inquiry conversation(RequesterName name, EmailAddress email, ZoneId zone) {
        return new Inquiry(
                Purpose.CONVERSATION,
                name,
                email,
                Optional.empty(),
                ReplyChannel.EMAIL,
                Optional.of(zone),
                PreferredTimes.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /**
     * {@return a short message}
     *
     * @param name the name they want to be called
     * @param email their email address
     * @param message the message
     */
    public static Inquiry message(RequesterName name, EmailAddress email, Message message) {
        return new Inquiry(
                Purpose.MESSAGE,
                name,
                email,
                Optional.empty(),
                ReplyChannel.EMAIL,
                Optional.empty(),
                PreferredTimes.NONE,
                Optional.of(message),
                Optional.empty(),
                false);
    }

    /**
     * Rejects preferred times that have passed.
     *
     * @param now the present moment
     * @throws InvalidValue rule {@code time-preferences.past}
     */
    public void requireFuture(Instant now) {
        zone.ifPresent(known -> times.requireFuture(now, known));
    }

    /** {@return a text with the purpose alone, without personal data} */
    @Override
    public String toString() {
        return "Inquiry[" + purpose + ", redacted]";
    }
}
