package org.ecm.web.consultation;

import org.ecm.core.consultation.Reference;
import org.ecm.core.enquiry.Purpose;
import org.ecm.web.site.Frame;

/**
 * What is read after a request was received.
 *
 * @param frame what stands around it
 * @param reference what the request is called
 * @param purpose what it is for
 * @param suspected whether it is read later, since it looked as if a machine had sent it
 */
public record ReceivedPage(Frame frame, Reference reference, Purpose purpose, boolean suspected) {

    /** {@return whether a conversation was asked for} */
    public boolean asksForConversation() {
        return purpose == Purpose.CONVERSATION;
    }
}
