package org.ecm.core.availability;

import org.ecm.core.shared.InvalidValue;

/** Reads what a practitioner types into a form: white space around it is nobody's meaning. */
final class Written {

    private Written() {}

    /** {@return one line of text; rules are {@code blank}, {@code too-long} (the limit) and {@code control-character}} */
    static String line(String typed, String value, int most) {
        var text = lines(typed, value, most);
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            throw new InvalidValue(value + ".control-character");
        }
        return text;
    }

    /** {@return text of several lines, which end in LF; the same rules, but a tab or a line end is no control character} */
    static String lines(String typed, String value, int most) {
        var text = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.chars().anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t')) {
            throw new InvalidValue(value + ".control-character");
        }
        if (text.isEmpty()) {
            throw new InvalidValue(value + ".blank");
        }
        if (text.length() > most) {
            throw new InvalidValue(value + ".too-long", most);
        }
        return text;
    }
}
