package org.ecm.core.consultation;

import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.shared.DisclaimerId;

/**
 * Refers to the wording of a disclaimer that a form showed.
 *
 * @param disclaimer the disclaimer
 * @param digest identifies the text, see {@link org.ecm.core.disclaimer.Wording#digest}
 */
public record WordingRef(DisclaimerId disclaimer, String digest) {

    /**
     * {@return a reference to the wording of a statement}
     *
     * @param statement a statement that the form shows
     */
    public static WordingRef of(DisclaimerText statement) {
        return new WordingRef(statement.disclaimer(), statement.digest());
    }
}
