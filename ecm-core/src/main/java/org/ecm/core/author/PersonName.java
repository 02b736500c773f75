package org.ecm.core.author;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * A person's name as they write it, whole: parts and their order differ between cultures.
 *
 * @param text the name alone, without title or post-nominals
 */
public record PersonName(String text) {

    /** The most characters a name may have. */
    public static final int MAX_LENGTH = 120;

    /**
     * @throws InvalidValue rule {@code person-name.blank}, {@code person-name.too-long} (the limit), or
     *     {@code person-name.control-character}
     */
    public PersonName {
        text = text.strip();
        if (text.isEmpty()) {
            throw new InvalidValue("person-name.blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValue("person-name.too-long", MAX_LENGTH);
        }
        PlainCharacters.required(text, "person-name.control-character");
    }

    @Override
    public String toString() {
        return text;
    }
}
