package org.ecm.core.author;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * A person's name, undivided, since the parts and their order differ between cultures.
 *
 * @param text the name, without title or post-nominals
 */
public record PersonName(String text) {

    /** The maximum length of a name in UTF-16 units. */
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
        PlainCharacters.requirePlain(text, "person-name.control-character");
    }

    @Override
    public String toString() {
        return text;
    }
}
