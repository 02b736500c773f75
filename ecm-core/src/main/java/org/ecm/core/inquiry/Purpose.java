package org.ecm.core.inquiry;

/** What a requester wants. */
public enum Purpose {
    /** To ask for a first conversation. */
    CONVERSATION,
    /** To send a short message or question. */
    MESSAGE
}
