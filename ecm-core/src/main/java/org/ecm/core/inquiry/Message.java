package org.ecm.core.inquiry;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;

/**
 * A requester's message. It's short, since a form isn't the place for medical details.
 *
 * @param text plain text whose lines end in LF
 */
public record Message(String text) {

    /** The maximum length of a message in UTF-16 units. */
    public static final int MAX_LENGTH = 2_000;

    /**
     * @throws InvalidValue rule {@code message.blank}, {@code message.too-long} (the limit) or
     *     {@code message.control-character}
     */
    public Message {
        text = TextInput.lines(text, "message", MAX_LENGTH);
    }

    /** {@return a text without the message} */
    @Override
    public String toString() {
        return "Message[redacted]";
    }
}
