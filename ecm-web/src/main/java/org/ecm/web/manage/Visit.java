package org.ecm.web.manage;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.enquiry.Purpose;
import org.ecm.web.times.Changes;
import org.ecm.web.times.TimeWords;

/**
 * What somebody finds who came by their link.
 *
 * @param token of the link
 * @param request theirs
 * @param enquiry what they wrote; empty if it cannot be opened
 * @param meeting that it led to
 * @param kind of meeting that is agreed, or asked for
 * @param practitioner with whom
 * @param rules of that practitioner
 * @param words how times are told, where they are
 * @param now the moment of the visit
 */
public record Visit(
        String token,
        ConsultationRequest request,
        Optional<Enquiry> enquiry,
        Optional<Meeting> meeting,
        Optional<MeetingType> kind,
        Optional<Author> practitioner,
        Optional<BookingRules> rules,
        TimeWords words,
        Instant now) {

    /** {@return where their page is} */
    public String path() {
        return "/consultation/manage/" + token;
    }

    /** {@return the meeting, while it is still to come} */
    public Optional<Meeting> upcoming() {
        return meeting.filter(agreed -> agreed.standing() == Standing.BOOKED
                && now.isBefore(agreed.time().end()));
    }

    /** {@return whether an answer is waited for} */
    public boolean waits() {
        return request.state() == RequestState.RECEIVED;
    }

    /** {@return whether a conversation was asked for, and not only a message sent} */
    public boolean asksForConversation() {
        return request.purpose() == Purpose.CONVERSATION;
    }

    /** {@return whether other times were offered, and none was taken yet} */
    public boolean isOfferedTimes() {
        return waits() && request.happened(Event.TIMES_OFFERED);
    }

    /** {@return whether they may call the meeting off by themselves} */
    public boolean mayCancel() {
        return allows(BookingRules::mayCancel);
    }

    /** {@return whether they may move the meeting by themselves} */
    public boolean mayMove() {
        int moved = meeting.map(Meeting::moved).orElse(0);
        return allows((rules, start, at) -> rules.mayReschedule(start, moved, at));
    }

    /** {@return whether they have moved it before} */
    public boolean wasMoved() {
        return meeting.filter(agreed -> agreed.moved() > 0).isPresent();
    }

    /** {@return until when they may change the meeting by themselves; empty if they may not} */
    public Optional<Instant> changeableUntil() {
        return upcoming().flatMap(agreed -> Changes.of(agreed, rules, now).until());
    }

    /** {@return whether they can be called} */
    public boolean leftNumber() {
        return enquiry.flatMap(Enquiry::phone).isPresent();
    }

    private interface Rule {
        boolean allows(BookingRules rules, Instant start, Instant now);
    }

    private boolean allows(Rule rule) {
        return upcoming().isPresent()
                && rules.filter(known -> rule.allows(
                                known, upcoming().orElseThrow().time().start(), now))
                        .isPresent();
    }

    /** {@return who is met, by name; the practice, if nobody in particular} */
    public String withWhom() {
        return practitioner.map(author -> author.name().text()).orElse("the practice");
    }

    /** Keeps everything to itself. */
    @Override
    public String toString() {
        return "Visit[redacted]";
    }
}
