package org.ecm.core.enquiry;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/**
 * What somebody wants to say beforehand; short, since a form is no place for medical detail.
 *
 * @param text plain text in lines that end in LF
 */
public record Message(String text) {

    /** The most characters a message may have. */
    public static final int MAX_LENGTH = 2_000;

    /**
     * @throws InvalidValue rule {@code message.blank}, {@code message.too-long} (the limit) or
     *     {@code message.control-character}
     */
    public Message {
        text = Written.lines(text, "message", MAX_LENGTH);
    }

    /** Keeps the text to itself. */
    @Override
    public String toString() {
        return "Message[redacted]";
    }
}
