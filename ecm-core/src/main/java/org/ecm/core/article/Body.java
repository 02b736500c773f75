package org.ecm.core.article;

import java.util.stream.Collectors;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * The text of an article or page, in CommonMark.
 *
 * @param markdown the text with LF line ends, without leading blank lines and trailing white space; indentation is
 *     significant. Rendering is up to the user interface
 */
public record Body(String markdown) {

    /** The maximum length of a text in UTF-16 units. */
    public static final int MAX_LENGTH = 500_000;

    /**
     * The words that an adult reads silently in a minute: 238, the mean for English nonfiction.
     *
     * <p>Source: M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
     */
    public static final int WORDS_PER_MINUTE = 238;

    /**
     * The Chinese or Japanese characters that an adult reads in a minute: 500.
     *
     * <p>Source: Medium Help Center, "Read time".
     */
    public static final int CHARACTERS_PER_MINUTE = 500;

    /** @throws InvalidValue rule {@code body.blank}, {@code body.too-long} (the limit) or {@code body.control-character} */
    public Body {
        markdown = markdown.lines() // splits at CR, LF or both
                .dropWhile(String::isBlank)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
        if (markdown.isEmpty()) {
            throw new InvalidValue("body.blank");
        }
        if (markdown.length() > MAX_LENGTH) {
            throw new InvalidValue("body.too-long", MAX_LENGTH);
        }
        PlainCharacters.requirePlain(markdown, "body.control-character");
    }

    /**
     * {@return the number of words; each Chinese or Japanese character counts as one, since these scripts don't
     * separate words}
     */
    public int words() {
        var extent = TextLength.of(markdown);
        return extent.words() + extent.characters();
    }

    /** {@return how long an adult needs to read it, in whole minutes, at least 1} */
    public int readingMinutes() {
        var extent = TextLength.of(markdown);
        return Math.max(
                1,
                Math.round((float) extent.words() / WORDS_PER_MINUTE
                        + (float) extent.characters() / CHARACTERS_PER_MINUTE));
    }

    /** {@return the length alone, since a text is too long for a log} */
    @Override
    public String toString() {
        return "Body[" + markdown.length() + " characters]";
    }
}
