package org.ecm.core.inquiry;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * Where the requester will be during the conversation. A license is valid only within its borders, and help may have to
 * be sent there.
 *
 * @param text one line, such as a city and state
 */
public record RequesterLocation(String text) {

    /** The maximum length in UTF-16 units. */
    public static final int MAX_LENGTH = 200;

    /**
     * @throws InvalidValue rule {@code requester-location.blank}, {@code requester-location.too-long} (the limit) or
     *     {@code requester-location.control-character}
     */
    public RequesterLocation {
        text = TextInput.line(text, "requester-location", MAX_LENGTH);
    }

    /** {@return a text without the location} */
    @Override
    public String toString() {
        return "RequesterLocation[redacted]";
    }
}
