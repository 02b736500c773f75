package org.ecm.core.enquiry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;

/**
 * What somebody wrote who asks for a conversation, or sends a short message.
 *
 * @param purpose what they write for
 * @param name what they want to be called
 * @param email where they can be written to
 * @param phone where they can be called
 * @param replyBy how they want to be answered
 * @param zone the zone they live by; there for a conversation, absent if nobody asked
 * @param times when it suits them
 * @param message what they want to say beforehand; for {@link Purpose#MESSAGE}, what they say
 * @param whereabouts where they will be during the conversation
 * @param voicemail whether a message may be left on their voicemail, which others may hear
 */
public record Enquiry(
        Purpose purpose,
        EnquirerName name,
        EmailAddress email,
        Optional<PhoneNumber> phone,
        ReplyBy replyBy,
        Optional<ZoneId> zone,
        SuitableTimes times,
        Optional<Message> message,
        Optional<Whereabouts> whereabouts,
        boolean voicemail) {

    /**
     * @throws InvalidValue rule {@code enquiry.phone-missing}, if the reply needs one; {@code enquiry.zone-missing} for a
     *     conversation; {@code enquiry.message-missing} for a message
     */
    public Enquiry {
        if (replyBy.needsPhone() && phone.isEmpty()) {
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
     * {@return the least that asks for a conversation}
     *
     * @param name what they want to be called
     * @param email where they are answered
     * @param zone the zone they live by
     */
    public static Enquiry conversation(EnquirerName name, EmailAddress email, ZoneId zone) {
        return new Enquiry(
                Purpose.CONVERSATION,
                name,
                email,
                Optional.empty(),
                ReplyBy.EMAIL,
                Optional.of(zone),
                SuitableTimes.OPEN,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /**
     * {@return a short message}
     *
     * @param name what they want to be called
     * @param email where they are answered
     * @param message what they say
     */
    public static Enquiry message(EnquirerName name, EmailAddress email, Message message) {
        return new Enquiry(
                Purpose.MESSAGE,
                name,
                email,
                Optional.empty(),
                ReplyBy.EMAIL,
                Optional.empty(),
                SuitableTimes.OPEN,
                Optional.of(message),
                Optional.empty(),
                false);
    }

    /**
     * Refuses wishes that nobody can grant any more.
     *
     * @param now the moment in question
     * @throws InvalidValue rule {@code wishes.past}
     */
    public void requireFuture(Instant now) {
        zone.ifPresent(known -> times.requireFuture(now, known));
    }

    /** Keeps everything to itself but the purpose. */
    @Override
    public String toString() {
        return "Enquiry[" + purpose + ", redacted]";
    }
}
