package org.ecm.web.protection;

/** Why a form comes back, filled with what was sent, and what its sender reads then. */
public enum ReturnReason {

    /** Its token is too old, or none of ours. */
    EXPIRED(403, "protection.expired.title", "protection.expired.text"),

    /** Somebody looks at it before anything is booked. Which of the reasons it is stays unsaid: see {@link BotSuspicion}. */
    SUSPECTED(422, "protection.suspected.title", "protection.suspected.text"),

    /** Too many came from one address. */
    TOO_MANY(429, "protection.too-many.title", "protection.too-many.text");

    private final int status;
    private final String title;
    private final String text;

    ReturnReason(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    /** {@return the status of HTTP that says the same} */
    public int status() {
        return status;
    }

    /** {@return the key of the text that says what is the matter} */
    public String title() {
        return title;
    }

    /** {@return the key of the text that says what to do now} */
    public String text() {
        return text;
    }
}
