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
 * A request as its requester sees it.
 *
 * @param token the token of the requester's link
 * @param requestCase the request at the moment of the visit
 * @param inquiry what the requester wrote; empty if it can't be decrypted
 * @param dates formats times in the requester's zone, or in the site's if they gave none
 * @param practice the name of the practice, shown if no practitioner is known
 */
public record CaseView(
        String token, RequestCase requestCase, Optional<Inquiry> inquiry, DateTimeText dates, String practice) {

    /** {@return the request} */
    public ConsultationRequest request() {
        return requestCase.request();
    }

    /** {@return the meeting that the request led to, whatever became of it} */
    public Optional<Meeting> meeting() {
        return requestCase.meeting();
    }

    /** {@return the type of that meeting, or of the one that the request asks for} */
    public Optional<MeetingType> kind() {
        return requestCase.type();
    }

    /** {@return the moment of the visit} */
    public Instant now() {
        return requestCase.at();
    }

    /** {@return the path of the requester's page} */
    public String path() {
        return "/consultation/manage/" + token;
    }

    /** {@return the booked meeting, until it ends} */
    public Optional<Meeting> upcoming() {
        return requestCase.upcoming();
    }

    /** {@return whether the request waits for an answer} */
    public boolean isWaiting() {
        return requestCase.isWaiting();
    }

    /** {@return whether the requester asked for a conversation rather than sent a message} */
    public boolean asksForConversation() {
        return requestCase.isConversation();
    }

    /** {@return whether the requester was offered other times and hasn't booked one} */
    public boolean isOfferedTimes() {
        return requestCase.isOfferedTimes();
    }

    /** {@return whether the requester can cancel the meeting online} */
    public boolean mayCancel() {
        return requestCase.requesterOptions().cancel();
    }

    /** {@return whether the requester can reschedule the meeting online} */
    public boolean mayMove() {
        return requestCase.requesterOptions().reschedule();
    }

    /** {@return whether the meeting was rescheduled before} */
    public boolean wasMoved() {
        return requestCase
                .meeting()
                .filter(agreed -> agreed.rescheduleCount() > 0)
                .isPresent();
    }

    /** {@return until when the requester can change the meeting online; empty if they can't} */
    public Optional<Instant> changeableUntil() {
        return requestCase.requesterOptions().changeableUntil();
    }

    /** {@return whether the requester left a phone number} */
    public boolean leftNumber() {
        return inquiry.flatMap(Inquiry::phone).isPresent();
    }

    /** {@return the name of the practitioner, or of the practice if no practitioner is known} */
    public String practitionerName() {
        return requestCase.practitioner().map(author -> author.name().text()).orElse(practice);
    }

    /** Reveals nothing, so that logs contain no personal data. */
    @Override
    public String toString() {
        return "Visit[redacted]";
    }
}
