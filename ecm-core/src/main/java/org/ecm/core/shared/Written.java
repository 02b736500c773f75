package org.ecm.core.shared;

/**
 * Reads what people type into a form: white space around it is nobody's meaning, and a control character nobody's text.
 *
 * <p>Half of a character, which is text to no store, counts as a control character.
 */
public final class Written {

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
        if (text.codePoints().anyMatch(Written::isControl)) {
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
        if (text.codePoints().anyMatch(each -> isControl(each) && each != '\n' && each != '\t')) {
            throw new InvalidValue(value + ".control-character");
        }
        return checked(text, value, most);
    }

    private static String checked(String text, String value, int most) {
        if (text.isEmpty()) {
            throw new InvalidValue(value + ".blank");
        }
        if (text.length() > most) {
            throw new InvalidValue(value + ".too-long", most);
        }
        return text;
    }

    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static boolean endsLine(int codePoint) {
        int type = Character.getType(codePoint);
        return codePoint == '\n'
                || codePoint == '\r'
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
