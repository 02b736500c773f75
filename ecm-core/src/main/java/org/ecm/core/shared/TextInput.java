package org.ecm.core.shared;

/**
 * Cleans and validates text that people type into forms. It removes surrounding white space, rejects characters that
 * aren't {@link PlainCharacters}, and treats invisible text as blank.
 */
public final class TextInput {

    /**
     * The blank Braille pattern and the Hangul fillers, which Unicode classifies as letters and symbols although
     * they're invisible.
     */
    private static final String BLANK_LETTERS = "\u2800\u115f\u1160\u3164\uffa0";

    private TextInput() {}

    /**
     * {@return one line of text without surrounding white space}
     *
     * @param typed the input; a line end anywhere is rejected, since a single-line field never sends one
     * @param value the prefix of the rule keys
     * @param maxLength the maximum length in UTF-16 units
     * @throws InvalidValue rule {@code <value>.blank}, {@code <value>.too-long} (the limit) or {@code
     *     <value>.control-character}
     */
    public static String line(String typed, String value, int maxLength) {
        if (typed.codePoints().anyMatch(TextInput::isLineEnd)) {
            throw new InvalidValue(value + ".control-character");
        }
        var text = typed.strip();
        if (text.indexOf('\t') >= 0) {
            throw new InvalidValue(value + ".control-character");
        }
        return validated(text, value, maxLength);
    }

    /**
     * {@return text of several lines that end in LF, without surrounding white space}
     *
     * @param typed the input; tabs are allowed
     * @param value the prefix of the rule keys
     * @param maxLength the maximum length in UTF-16 units
     * @throws InvalidValue rule {@code <value>.blank}, {@code <value>.too-long} (the limit) or {@code
     *     <value>.control-character}
     */
    public static String lines(String typed, String value, int maxLength) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        return validated(text, value, maxLength);
    }

    /**
     * {@return whether a text has no visible characters: only white space, format characters and blank letters}
     *
     * @param text the input
     */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(TextInput::isInvisible);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> BLANK_LETTERS.indexOf(codePoint) >= 0;
        };
    }

    private static String validated(String text, String value, int maxLength) {
        PlainCharacters.requirePlain(text, value + ".control-character");
        if (isBlank(text)) {
            throw new InvalidValue(value + ".blank");
        }
        if (text.length() > maxLength) {
            throw new InvalidValue(value + ".too-long", maxLength);
        }
        return text;
    }

    private static boolean isLineEnd(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || codePoint == '\r'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
