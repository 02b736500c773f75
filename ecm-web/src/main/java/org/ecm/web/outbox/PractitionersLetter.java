package org.ecm.web.outbox;

import java.util.Optional;
import org.ecm.core.consultation.Reference;

/**
 * What a letter to a practitioner says: what a request is called, when it is about, and where to read on.
 *
 * @param language of the site
 * @param subject in one line
 * @param reference what the request is called
 * @param message whether it was a message, and no request for a conversation
 * @param when the time that it is about, in the practitioner's zone
 * @param receivedOn the day it came in
 * @param invites whether the calendar's file is in it
 * @param desk the address of the desk
 */
public record PractitionersLetter(
        String language,
        String subject,
        Reference reference,
        boolean message,
        Optional<When> when,
        String receivedOn,
        boolean invites,
        String desk) {}
