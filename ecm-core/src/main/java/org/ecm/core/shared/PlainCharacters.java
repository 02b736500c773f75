package org.ecm.core.shared;

/**
 * The characters that free text may consist of: all but control characters other than tab and line ends.
 *
 * <p>Nobody types the others (C0 and C1, U+0000 to U+001F and U+007F to U+009F), a page cannot show them, and PostgreSQL
 * keeps no U+0000. What stands in files and databases is therefore text everywhere, or is refused when it is made.
 */
public final class PlainCharacters {

    private PlainCharacters() {}

    /**
     * {@return whether {@code character} may stand in free text}
     *
     * @param character a code point or a {@code char}
     */
    public static boolean include(int character) {
        return !Character.isISOControl(character) || character == '\t' || character == '\n' || character == '\r';
    }

    /**
     * {@return {@code text} as it is}
     *
     * @param text what somebody wrote
     * @param rule the key of the rule that says so of the value in question
     * @param values what helps to explain the refusal; nothing personal
     * @throws InvalidValue of this rule, if {@code text} has a control character
     */
    public static String required(String text, String rule, Object... values) {
        if (!text.chars().allMatch(PlainCharacters::include)) {
            throw new InvalidValue(rule, values);
        }
        return text;
    }
}
