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
 * @param requestCase their request at the moment of the visit
 * @param inquiry what they wrote; empty if it cannot be opened
 * @param dates how times are told, where they are
 * @param practice what the practice is called, where no practitioner is known
 */
public record CaseView(
        String token, RequestCase requestCase, Optional<Inquiry> inquiry, DateTimeText dates, String practice) {

    /** {@return their request} */
    public ConsultationRequest request() {
        return requestCase.request();
    }

    /** {@return the meeting that it led to} */
    public Optional<Meeting> meeting() {
        return requestCase.meeting();
    }

    /** {@return the kind of meeting that is agreed, or asked for} */
    public Optional<MeetingType> kind() {
        return requestCase.type();
    }

    /** {@return the moment of the visit} */
    public Instant now() {
        return requestCase.at();
    }

    /** {@return where their page is} */
    public String path() {
        return "/consultation/manage/" + token;
    }

    /** {@return the meeting, while it is still to come} */
    public Optional<Meeting> upcoming() {
        return requestCase.upcoming();
    }

    /** {@return whether an answer is waited for} */
    public boolean isWaiting() {
        return requestCase.isWaiting();
    }

    /** {@return whether a conversation was asked for, and not only a message sent} */
    public boolean asksForConversation() {
        return requestCase.isConversation();
    }

    /** {@return whether other times were offered, and none was taken yet} */
    public boolean isOfferedTimes() {
        return requestCase.isOfferedTimes();
    }

    /** {@return whether they may call the meeting off by themselves} */
    public boolean mayCancel() {
        return requestCase.requesterOptions().cancel();
    }

    /** {@return whether they may move the meeting by themselves} */
    public boolean mayMove() {
        return requestCase.requesterOptions().reschedule();
    }

    /** {@return whether they have moved it before} */
    public boolean wasMoved() {
        return requestCase
                .meeting()
                .filter(agreed -> agreed.rescheduleCount() > 0)
                .isPresent();
    }

    /** {@return until when they may change the meeting by themselves; empty if they may not} */
    public Optional<Instant> changeableUntil() {
        return requestCase.requesterOptions().changeableUntil();
    }

    /** {@return whether they can be called} */
    public boolean leftNumber() {
        return inquiry.flatMap(Inquiry::phone).isPresent();
    }

    /** {@return who is met, by name; the practice, if nobody in particular} */
    public String practitionerName() {
        return requestCase.practitioner().map(author -> author.name().text()).orElse(practice);
    }

    /** Keeps everything to itself. */
    @Override
    public String toString() {
        return "Visit[redacted]";
    }
}
