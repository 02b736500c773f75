package org.ecm.core.shared;

/**
 * Reads what people type into a form: white space around it is nobody's meaning, and what is not one of the
 * {@link PlainCharacters} nobody's text. What cannot be seen is as good as nothing.
 */
public final class Written {

    /** The Braille pattern without dots, and the fillers of Hangul: letters and signs to Unicode, and nothing to the eye. */
    private static final String BLANK_LETTERS = "\u2800\u115f\u1160\u3164\uffa0";

    private Written() {}

    /**
     * {@return one line of text, without what surrounds it}
     *
     * @param typed as it was typed; a line end even around it is refused, for nobody types one into a single line
     * @param value begins the rules' keys
     * @param most the most UTF-16 units it may have
     * @throws InvalidValue rule {@code <value>.blank}, {@code <value>.too-long} (the limit) or
     *     {@code <value>.control-character}
     */
    public static String line(String typed, String value, int most) {
        if (typed.codePoints().anyMatch(Written::endsLine)) {
            throw new InvalidValue(value + ".control-character");
        }
        var text = typed.strip();
        if (text.indexOf('\t') >= 0) {
            throw new InvalidValue(value + ".control-character");
        }
        return checked(text, value, most);
    }

    /**
     * {@return text of several lines, which end in LF, without what surrounds it}
     *
     * @param typed as it was typed; a tab is no control character here
     * @param value begins the rules' keys
     * @param most the most UTF-16 units it may have
     * @throws InvalidValue rule {@code <value>.blank}, {@code <value>.too-long} (the limit) or
     *     {@code <value>.control-character}
     */
    public static String lines(String typed, String value, int most) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        return checked(text, value, most);
    }

    /**
     * {@return whether there is nothing to be seen in a text: white space, marks that are not shown, blank letters}
     *
     * @param text as it was typed
     */
    public static boolean isBlank(String text) {
        return text.codePoints().allMatch(Written::isUnseen);
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> BLANK_LETTERS.indexOf(codePoint) >= 0;
        };
    }

    private static String checked(String text, String value, int most) {
        PlainCharacters.required(text, value + ".control-character");
        if (isBlank(text)) {
            throw new InvalidValue(value + ".blank");
        }
        if (text.length() > most) {
            throw new InvalidValue(value + ".too-long", most);
        }
        return text;
    }

    private static boolean endsLine(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || codePoint == '\r'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
