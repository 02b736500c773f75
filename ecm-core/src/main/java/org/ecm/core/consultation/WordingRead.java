package org.ecm.core.consultation;

import org.ecm.core.disclaimer.Statement;
import org.ecm.core.shared.DisclaimerId;

/**
 * The wording that stood on a form, as the form remembers it.
 *
 * @param disclaimer whose wording
 * @param digest identifies the text, see {@link org.ecm.core.disclaimer.Wording#digest}
 */
public record WordingRead(DisclaimerId disclaimer, String digest) {

    /**
     * {@return what a form remembers of a statement}
     *
     * @param statement that stands on it
     */
    public static WordingRead of(Statement statement) {
        return new WordingRead(statement.disclaimer(), statement.digest());
    }
}
