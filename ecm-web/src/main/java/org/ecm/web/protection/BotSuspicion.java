package org.ecm.web.protection;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reason to suspect that a bot sent a form. People can trigger it, too, so it never rejects a form for good. */
public enum BotSuspicion {

    /** The hidden field has a value. */
    HONEYPOT,

    /** The form was sent before a person could have read it. */
    TOO_SOON,

    /** The sender has made so many requests that the practitioner reviews this one first. */
    BEYOND_LIMIT;

    /** The shortest time in which a person fills in a form. */
    static final Duration PERSON = Duration.ofSeconds(3);

    /**
     * {@return the first reason for suspicion, if there is one}
     *
     * @param unseen the value of the hidden field; null if the form came back without it
     * @param age the age of the form's token
     * @param beyondLimit whether the sender has made so many requests that the practitioner reviews this one first
     */
    public static Optional<BotSuspicion> of(@Nullable String unseen, Duration age, boolean beyondLimit) {
        if (unseen != null && !unseen.isBlank()) {
            return Optional.of(HONEYPOT);
        }
        if (age.compareTo(PERSON) < 0) {
            return Optional.of(TOO_SOON);
        }
        return beyondLimit ? Optional.of(BEYOND_LIMIT) : Optional.empty();
    }
}
