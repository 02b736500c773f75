package org.ecm.core.inquiry;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * The name that a requester wants to be called; a first name is enough.
 *
 * @param text one line, as typed
 */
public record RequesterName(String text) {

    /** The maximum length of a name in UTF-16 units. */
    public static final int MAX_LENGTH = 120;

    /**
     * @throws InvalidValue rule {@code requester-name.blank}, {@code requester-name.too-long} (the limit) or
     *     {@code requester-name.control-character}
     */
    public RequesterName {
        text = TextInput.line(text, "requester-name", MAX_LENGTH);
    }

    /** {@return a text without the name} */
    @Override
    public String toString() {
        return "RequesterName[redacted]";
    }
}
