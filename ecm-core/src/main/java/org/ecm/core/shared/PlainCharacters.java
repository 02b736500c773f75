package org.ecm.core.shared;

/**
 * Defines the characters allowed in free text: all except control characters other than tab and line ends, and unpaired
 * surrogates.
 *
 * <p>The excluded characters (C0 and C1, U+0000 to U+001F and U+007F to U+009F; surrogates without their pair) aren't
 * typed by people and can't be displayed, and PostgreSQL stores neither U+0000 nor what UTF-8 can't encode. Values
 * reject them, so files and databases hold plain text only.
 */
public final class PlainCharacters {

    private PlainCharacters() {}

    /**
     * {@return whether free text may contain a character}
     *
     * @param codePoint a Unicode code point
     */
    public static boolean isAllowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    /**
     * {@return {@code text}, unchanged}
     *
     * @param text the text
     * @param rule the key of the value's rule against control characters
     * @param values details that explain the rejection; no personal data
     * @throws InvalidValue of this rule, if {@code text} contains an excluded character
     */
    public static String requirePlain(String text, String rule, Object... values) {
        if (!text.codePoints().allMatch(PlainCharacters::isAllowed)) {
            throw new InvalidValue(rule, values);
        }
        return text;
    }
}
