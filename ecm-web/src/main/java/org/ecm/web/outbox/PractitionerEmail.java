package org.ecm.web.outbox;

import java.util.Optional;
import org.ecm.core.consultation.Reference;
import org.ecm.web.text.Texts;

/**
 * What a letter to a practitioner says: what a request is called, when it is about, and where to read on.
 *
 * @param texts in the language of the site
 * @param subject in one line
 * @param reference what the request is called
 * @param message whether it was a message, and no request for a conversation
 * @param when the time that it is about, in the practitioner's zone
 * @param zone the name of that zone
 * @param receivedOn the day it came in
 * @param invites whether the calendar's file is in it
 * @param desk the address of the desk
 */
public record PractitionerEmail(
        Texts texts,
        String subject,
        Reference reference,
        boolean message,
        Optional<String> when,
        String zone,
        String receivedOn,
        boolean invites,
        String desk) {}
