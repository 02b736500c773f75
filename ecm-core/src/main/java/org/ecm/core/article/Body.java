package org.ecm.core.article;

import java.util.stream.Collectors;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * The text of an article or page, in CommonMark.
 *
 * @param markdown with LF line ends, without blank lines before it or white space after it; indentation is meant. What it
 *     renders to is the interface's business
 */
public record Body(String markdown) {

    /** The most characters a body may have. */
    public static final int MAX_LENGTH = 500_000;

    /**
     * How many words an adult reads silently in a minute: 238, the mean for English non-fiction.
     *
     * <p>Source: M. Brysbaert, "How many words do we read per minute?", Journal of Memory and Language 109 (2019).
     */
    public static final int WORDS_PER_MINUTE = 238;

    /**
     * How many Chinese or Japanese characters: 500.
     *
     * <p>Source: Medium Help Center, "Read time".
     */
    public static final int CHARACTERS_PER_MINUTE = 500;

    /** @throws InvalidValue rule {@code body.blank}, {@code body.too-long} (the limit) or {@code body.control-character} */
    public Body {
        markdown = markdown.lines() // ends with CR or LF or both
                .dropWhile(String::isBlank)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
        if (markdown.isEmpty()) {
            throw new InvalidValue("body.blank");
        }
        if (markdown.length() > MAX_LENGTH) {
            throw new InvalidValue("body.too-long", MAX_LENGTH);
        }
        PlainCharacters.required(markdown, "body.control-character");
    }

    /** {@return how many words it has; in Chinese and Japanese, which put nothing between them, each character is one} */
    public int words() {
        var extent = Extent.of(markdown);
        return extent.words() + extent.characters();
    }

    /** {@return how long an adult needs to read it, in whole minutes, at least 1} */
    public int readingMinutes() {
        var extent = Extent.of(markdown);
        return Math.max(
                1,
                Math.round((float) extent.words() / WORDS_PER_MINUTE
                        + (float) extent.characters() / CHARACTERS_PER_MINUTE));
    }

    /** Tells the size only: a body does not belong in a log. */
    @Override
    public String toString() {
        return "Body[" + markdown.length() + " characters]";
    }
}
