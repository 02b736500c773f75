package org.ecm.core.enquiry;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * What somebody who asks wants to be called; a first name alone will do.
 *
 * @param text one line, as it was typed
 */
public record EnquirerName(String text) {

    /** The most characters a name may have. */
    public static final int MAX_LENGTH = 120;

    /**
     * @throws InvalidValue rule {@code enquirer-name.blank}, {@code enquirer-name.too-long} (the limit) or
     *     {@code enquirer-name.control-character}
     */
    public EnquirerName {
        text = Written.line(text, "enquirer-name", MAX_LENGTH);
    }

    /** Keeps the name to itself. */
    @Override
    public String toString() {
        return "EnquirerName[redacted]";
    }
}
