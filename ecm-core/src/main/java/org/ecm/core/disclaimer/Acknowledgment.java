package org.ecm.core.disclaimer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;

/**
 * The receipt for a wording that a requester accepted. It doesn't identify the requester.
 *
 * @param disclaimer the disclaimer's id
 * @param version the version of the wording
 * @param language the language it was shown in
 * @param digest identifies the text, see {@link Wording#digest}
 * @param at the moment of acceptance, to the microsecond
 */
public record Acknowledgment(DisclaimerId disclaimer, int version, Language language, String digest, Instant at) {

    /** Truncates the moment to microseconds. */
    public Acknowledgment {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * {@return the receipt for an accepted statement}
     *
     * @param statement the statement
     * @param at the moment of acceptance
     */
    public static Acknowledgment of(DisclaimerText statement, Instant at) {
        return new Acknowledgment(
                statement.disclaimer(), statement.version(), statement.language(), statement.digest(), at);
    }
}
