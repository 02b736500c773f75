package org.ecm.web.requestform;

import java.util.Optional;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.Purpose;
import org.ecm.web.layout.PageLayout;

/**
 * What is read after a request was received.
 *
 * @param frame what stands around it
 * @param reference what the request is called
 * @param purpose what it is for
 * @param suspected whether it is read later, since it looked as if a machine had sent it
 * @param state where it stands
 * @param time that is booked, or asked for, as long as it is told here
 * @param mail whether letters are sent
 * @param script the path of what notes, where scripts run, that a form was received
 */
public record ReceivedPage(
        PageLayout frame,
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
     * @param when on the requester's clock
     * @param minutes how long it is
     * @param name of the kind of meeting
     * @param changeableUntil when it can be changed by the requester; empty if it cannot any more
     * @param movable whether until then it can be moved, and not only canceled
     */
    public record Time(String when, long minutes, String name, Optional<String> changeableUntil, boolean movable) {}

    /** {@return whether a meeting is agreed} */
    public boolean isBooked() {
        return state == RequestState.BOOKED;
    }

    /** {@return whether it was answered, and is over by that} */
    public boolean isAnswered() {
        return state == RequestState.ANSWERED;
    }

    /** {@return whether a conversation was asked for} */
    public boolean asksForConversation() {
        return purpose == Purpose.CONVERSATION;
    }
}
