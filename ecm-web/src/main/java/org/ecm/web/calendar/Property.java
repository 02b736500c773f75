package org.ecm.web.calendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A property as its line has it (RFC 5545, section 3.1).
 *
 * @param name in capitals
 * @param parameters by their names in capitals, without quotation marks
 * @param value as it stands, still escaped
 */
record Property(String name, Map<String, String> parameters, String value) {

    /** {@return the property of a line; empty for a line that is none} */
    static Optional<Property> parse(String line) {
        var parameters = new HashMap<String, String>();
        int end = endOf(line, 0);
        var name = line.substring(0, end).toUpperCase(Locale.ROOT);
        while (end < line.length() && line.charAt(end) == ';') {
            int begin = end + 1;
            end = endOf(line, begin);
            var parameter = line.substring(begin, end).split("=", 2);
            if (parameter.length == 2) {
                parameters.put(parameter[0].toUpperCase(Locale.ROOT), parameter[1].replace("\"", ""));
            }
        }
        return end < line.length()
                ? Optional.of(new Property(name, Map.copyOf(parameters), line.substring(end + 1)))
                : Optional.empty();
    }

    /** Where a name or parameter ends: at a semicolon or colon that is not within quotation marks. */
    private static int endOf(String line, int begin) {
        boolean quoted = false;
        for (int i = begin; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == ':' || character == ';')) {
                return i;
            }
        }
        return line.length();
    }

    Optional<String> parameter(String wanted) {
        return Optional.ofNullable(parameters.get(wanted));
    }

    boolean is(String other) {
        return value.strip().equalsIgnoreCase(other);
    }
}
