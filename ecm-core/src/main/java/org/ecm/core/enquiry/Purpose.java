package org.ecm.core.enquiry;

/** What somebody writes for. */
public enum Purpose {
    /** To ask for a first conversation. */
    CONVERSATION,
    /** To say something, or ask it, in a few lines. */
    MESSAGE
}
