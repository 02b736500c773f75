package org.ecm.core.enquiry;

/** How somebody wants to be answered. */
public enum ReplyBy {
    /** By e-mail. */
    EMAIL(false),
    /** By a telephone call. */
    PHONE(true),
    /** By a text message. */
    TEXT(true);

    private final boolean needsPhone;

    ReplyBy(boolean needsPhone) {
        this.needsPhone = needsPhone;
    }

    /** {@return whether it cannot be done without a telephone number} */
    public boolean needsPhone() {
        return needsPhone;
    }
}
