package org.ecm.web.selfservice;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.booking.Meeting;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.web.text.DateTimeText;

/**
 * What somebody finds who came by their link.
 *
 * @param token of the link
 * @param about their request at the moment of the visit
 * @param enquiry what they wrote; empty if it cannot be opened
 * @param words how times are told, where they are
 * @param practice what the practice is called, where no practitioner is known
 */
public record CaseView(
        String token, RequestCase about, Optional<Inquiry> enquiry, DateTimeText words, String practice) {

    /** {@return their request} */
    public ConsultationRequest request() {
        return about.request();
    }

    /** {@return the meeting that it led to} */
    public Optional<Meeting> meeting() {
        return about.meeting();
    }

    /** {@return the kind of meeting that is agreed, or asked for} */
    public Optional<MeetingType> kind() {
        return about.type();
    }

    /** {@return the moment of the visit} */
    public Instant now() {
        return about.at();
    }

    /** {@return where their page is} */
    public String path() {
        return "/consultation/manage/" + token;
    }

    /** {@return the meeting, while it is still to come} */
    public Optional<Meeting> upcoming() {
        return about.upcoming();
    }

    /** {@return whether an answer is waited for} */
    public boolean waits() {
        return about.isWaiting();
    }

    /** {@return whether a conversation was asked for, and not only a message sent} */
    public boolean asksForConversation() {
        return about.isConversation();
    }

    /** {@return whether other times were offered, and none was taken yet} */
    public boolean isOfferedTimes() {
        return about.isOfferedTimes();
    }

    /** {@return whether they may call the meeting off by themselves} */
    public boolean mayCancel() {
        return about.requesterOptions().cancel();
    }

    /** {@return whether they may move the meeting by themselves} */
    public boolean mayMove() {
        return about.requesterOptions().reschedule();
    }

    /** {@return whether they have moved it before} */
    public boolean wasMoved() {
        return about.meeting().filter(agreed -> agreed.rescheduleCount() > 0).isPresent();
    }

    /** {@return until when they may change the meeting by themselves; empty if they may not} */
    public Optional<Instant> changeableUntil() {
        return about.requesterOptions().changeableUntil();
    }

    /** {@return whether they can be called} */
    public boolean leftNumber() {
        return enquiry.flatMap(Inquiry::phone).isPresent();
    }

    /** {@return who is met, by name; the practice, if nobody in particular} */
    public String withWhom() {
        return about.practitioner().map(author -> author.name().text()).orElse(practice);
    }

    /** Keeps everything to itself. */
    @Override
    public String toString() {
        return "Visit[redacted]";
    }
}
