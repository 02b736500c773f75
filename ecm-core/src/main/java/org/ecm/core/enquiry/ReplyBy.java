package org.ecm.core.enquiry;

/** How a requester wants to be answered. */
public enum ReplyBy {
    /** By email. */
    EMAIL(false),
    /** By phone. */
    PHONE(true),
    /** By a text message. */
    TEXT(true);

    private final boolean needsPhone;

    ReplyBy(boolean needsPhone) {
        this.needsPhone = needsPhone;
    }

    /** {@return whether it needs a phone number} */
    public boolean needsPhone() {
        return needsPhone;
    }
}
