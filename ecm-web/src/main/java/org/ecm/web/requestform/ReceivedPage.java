package org.ecm.web.requestform;

import java.util.Optional;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.Purpose;
import org.ecm.web.layout.PageLayout;

/**
 * The page that confirms a request.
 *
 * @param layout the layout around it
 * @param reference the request's reference
 * @param purpose the request's purpose
 * @param suspected whether the request is suspected, and therefore read later
 * @param state the request's state
 * @param time the booked or requested time, as long as the page shows it
 * @param mail whether the site sends email
 * @param script the path of the script that stores in the browser that the site received a form
 */
public record ReceivedPage(
        PageLayout layout,
        Reference reference,
        Purpose purpose,
        boolean suspected,
        RequestState state,
        Optional<Time> time,
        boolean mail,
        String script) {

    /**
     * The time of a meeting.
     *
     * @param when day and time in the requester's time zone
     * @param minutes the length in minutes
     * @param name the name of the meeting type
     * @param changeableUntil until when the requester can change the meeting; empty if they can't anymore
     * @param movable whether the requester can reschedule it until then, and not only cancel it
     */
    public record Time(String when, long minutes, String name, Optional<String> changeableUntil, boolean movable) {}

    /** {@return whether a meeting is booked} */
    public boolean isBooked() {
        return state == RequestState.BOOKED;
    }

    /** {@return whether the request was answered, which closes it} */
    public boolean isAnswered() {
        return state == RequestState.ANSWERED;
    }

    /** {@return whether the requester asks for a conversation} */
    public boolean asksForConversation() {
        return purpose == Purpose.CONVERSATION;
    }
}
