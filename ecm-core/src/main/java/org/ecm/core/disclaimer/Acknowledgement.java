package org.ecm.core.disclaimer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;

/**
 * The receipt for a wording that somebody accepted: exactly which, and when. It does not say who.
 *
 * @param disclaimer whose wording
 * @param version of the wording
 * @param language it was read in
 * @param digest identifies the text, see {@link Wording#digest}
 * @param at when it was accepted, to the microsecond
 */
public record Acknowledgement(DisclaimerId disclaimer, int version, Language language, String digest, Instant at) {

    /** Keeps microseconds. */
    public Acknowledgement {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * {@return the receipt for what was read and accepted}
     *
     * @param statement what was read
     * @param at when it was accepted
     */
    public static Acknowledgement of(Statement statement, Instant at) {
        return new Acknowledgement(
                statement.disclaimer(), statement.version(), statement.language(), statement.digest(), at);
    }
}
