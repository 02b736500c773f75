package org.ecm.web.protection;

/** Why the site returns a form filled in, and which texts the visitor reads then. */
public enum ReturnReason {

    /** The token is too old, or this site didn't issue it. */
    EXPIRED(403, "protection.expired.title", "protection.expired.text"),

    /**
     * The practitioner has to review the request before anything is booked. The visitor isn't told which
     * {@link BotSuspicion} applies.
     */
    SUSPECTED(422, "protection.suspected.title", "protection.suspected.text"),

    /** Too many forms came from one address. */
    TOO_MANY(429, "protection.too-many.title", "protection.too-many.text");

    private final int status;
    private final String title;
    private final String text;

    ReturnReason(int status, String title, String text) {
        this.status = status;
        this.title = title;
        this.text = text;
    }

    /** {@return the HTTP status of the response} */
    public int status() {
        return status;
    }

    /** {@return the key of the text that says what happened} */
    public String title() {
        return title;
    }

    /** {@return the key of the text that says what to do now} */
    public String text() {
        return text;
    }
}
