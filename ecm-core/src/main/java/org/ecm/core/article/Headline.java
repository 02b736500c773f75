package org.ecm.core.article;

import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * The headline of an article, or the title of a page.
 *
 * @param text one line of plain text
 */
public record Headline(String text) {

    /** The maximum length of a headline in UTF-16 units. */
    public static final int MAX_LENGTH = 200;

    /**
     * @throws InvalidValue rule {@code headline.blank}, {@code headline.too-long} (the limit),
     *     {@code headline.several-lines} or {@code headline.control-character}
     */
    public Headline {
        text = text.strip();
        if (text.isEmpty()) {
            throw new InvalidValue("headline.blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValue("headline.too-long", MAX_LENGTH);
        }
        if (text.lines().count() > 1) {
            throw new InvalidValue("headline.several-lines");
        }
        PlainCharacters.requirePlain(text, "headline.control-character");
    }

    @Override
    public String toString() {
        return text;
    }
}
