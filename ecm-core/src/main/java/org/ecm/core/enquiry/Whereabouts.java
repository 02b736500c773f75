package org.ecm.core.enquiry;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * Where somebody will be during the conversation: a licence ends at a border, and help may have to be sent there.
 *
 * @param text one line, such as a town and a state
 */
public record Whereabouts(String text) {

    /** The most characters it may have. */
    public static final int MAX_LENGTH = 200;

    /**
     * @throws InvalidValue rule {@code whereabouts.blank}, {@code whereabouts.too-long} (the limit) or
     *     {@code whereabouts.control-character}
     */
    public Whereabouts {
        text = Written.line(text, "whereabouts", MAX_LENGTH);
    }

    /** Keeps the place to itself. */
    @Override
    public String toString() {
        return "Whereabouts[redacted]";
    }
}
