package org.ecm.web.protection;

/** Why a form comes back, filled with what was sent, and what its sender reads then. */
public enum Reason {

    /** Its token is too old, or none of ours. */
    EXPIRED(
            403,
            "Please send this once more",
            "It was not sent yet, for your safety: the form had been open for a long time, or was not opened here."
                    + " Everything you wrote is still in it. Please look it over and send it again."),

    /** Somebody looks at it before anything is booked. Which of the reasons it is stays unsaid: see {@link Suspicion}. */
    SUSPECTED(
            422,
            "One more step, please",
            "We haven\u2019t received this yet. Please tap \u201cSend it anyway\u201d below, and one of us will read it before"
                    + " anything is booked. Everything you wrote is still here."),

    /** Too many came from one address. */
    TOO_MANY(
            429,
            "That was a little too fast",
            "It was not sent yet: many requests came from your network within a short time. Everything you wrote is"
                    + " still here. Please wait a minute, then send it again.");

    private final int status;
    private final String heading;
    private final String text;

    Reason(int status, String heading, String text) {
        this.status = status;
        this.heading = heading;
        this.text = text;
    }

    /** {@return the status of HTTP that says the same} */
    public int status() {
        return status;
    }

    /** {@return what is the matter, in a visitor's words} */
    public String heading() {
        return heading;
    }

    /** {@return what to do now} */
    public String text() {
        return text;
    }
}
