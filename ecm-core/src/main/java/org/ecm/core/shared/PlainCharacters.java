package org.ecm.core.shared;

/**
 * The characters that free text may consist of: all but control characters other than tab and line ends, and halves of
 * characters.
 *
 * <p>Nobody types the others (C0 and C1, U+0000 to U+001F and U+007F to U+009F; surrogates without their pair), a page
 * cannot show them, and PostgreSQL keeps neither U+0000 nor what UTF-8 has no bytes for. What stands in files and databases is therefore text everywhere, or is refused when it is made.
 */
public final class PlainCharacters {

    private PlainCharacters() {}

    /**
     * {@return whether {@code codePoint} may stand in free text}
     *
     * @param codePoint of Unicode
     */
    public static boolean include(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
            case Character.SURROGATE -> false;
            default -> true;
        };
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
        if (!text.codePoints().allMatch(PlainCharacters::include)) {
            throw new InvalidValue(rule, values);
        }
        return text;
    }
}
