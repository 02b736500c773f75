package org.ecm.core.enquiry;

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
public record Enquiry(
        Purpose purpose,
        EnquirerName name,
        EmailAddress email,
        Optional<PhoneNumber> phone,
        ReplyBy replyChannel,
        Optional<ZoneId> zone,
        SuitableTimes times,
        Optional<Message> message,
        Optional<Whereabouts> location,
        boolean voicemail) {

    /**
     * @throws InvalidValue rule {@code enquiry.phone-missing}, if the reply channel needs one; {@code
     *     enquiry.zone-missing} for a conversation; {@code enquiry.message-missing} for a message
     */
    public Enquiry {
        if (replyChannel.needsPhone() && phone.isEmpty()) {
            throw new InvalidValue("enquiry.phone-missing");
        }
        if (purpose == Purpose.CONVERSATION && zone.isEmpty()) {
            throw new InvalidValue("enquiry.zone-missing");
        }
        if (purpose == Purpose.MESSAGE && message.isEmpty()) {
            throw new InvalidValue("enquiry.message-missing");
        }
    }

    /**
     * {@return a request for a conversation with the required fields only}
     *
     * @param name the name they want to be called
     * @param email their email address
     * @param zone their time zone
     */
    public static Enquiry conversation(EnquirerName name, EmailAddress email, ZoneId zone) {
        return new Enquiry(
                Purpose.CONVERSATION,
                name,
                email,
                Optional.empty(),
                ReplyBy.EMAIL,
                Optional.of(zone),
                SuitableTimes.NONE,
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
    public static Enquiry message(EnquirerName name, EmailAddress email, Message message) {
        return new Enquiry(
                Purpose.MESSAGE,
                name,
                email,
                Optional.empty(),
                ReplyBy.EMAIL,
                Optional.empty(),
                SuitableTimes.NONE,
                Optional.of(message),
                Optional.empty(),
                false);
    }

    /**
     * Rejects preferred times that have passed.
     *
     * @param now the present moment
     * @throws InvalidValue rule {@code wishes.past}
     */
    public void requireFuture(Instant now) {
        zone.ifPresent(known -> times.requireFuture(now, known));
    }

    /** {@return a text with the purpose alone, without personal data} */
    @Override
    public String toString() {
        return "Enquiry[" + purpose + ", redacted]";
    }
}
