package org.ecm.core.enquiry;

/** What a requester wants. */
public enum Purpose {
    /** To ask for a first conversation. */
    CONVERSATION,
    /** To send a short message or question. */
    MESSAGE
}
