package org.ecm.core.inquiry;

/** How a requester wants to be answered. */
public enum ReplyChannel {
    /** By email. */
    EMAIL(false),
    /** By phone. */
    PHONE(true),
    /** By a text message. */
    TEXT(true);

    private final boolean needsPhone;

    ReplyChannel(boolean needsPhone) {
        this.needsPhone = needsPhone;
    }

    /** {@return whether it needs a phone number} */
    public boolean needsPhone() {
        return needsPhone;
    }
}
