package org.ecm.web.ical;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A property as its line has it (RFC 5545, section 3.1).
 *
 * @param name in capitals
 * @param parameters those that say something of time, by their names in capitals, without quotation marks
 * @param value as it stands, still escaped
 */
record IcalProperty(String name, Map<String, String> parameters, String value) {

    private static final Set<String> PARAMETERS = Set.of("TZID", "VALUE", "RANGE", "FBTYPE");

    /** Names that don't begin a sentence, and the one that may, before a number. */
    private static final Pattern TIMED =
            Pattern.compile("(?:DTSTART|DTEND|RRULE|RDATE|EXDATE|RECURRENCE-ID|FREEBUSY)\\b|DURATION\\W+P[T\\d]");

    /**
     * {@return the property of a line; empty for a line that is none, or none of those wanted}
     *
     * @param line unfolded
     * @param wanted names in capitals
     * @throws UnreadableCalendar if it is a wanted one and its parameters aren't understood
     */
    static Optional<IcalProperty> parse(String line, Set<String> wanted) {
        int end = endOf(line, 0);
        var name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
        if (end == line.length() || !wanted.contains(name)) {
            return none(name);
        }
        var parameters = new HashMap<String, String>();
        while (end < line.length() && line.charAt(end) == ';') {
            int begin = end + 1;
            end = endOf(line, begin);
            parameter(line.substring(begin, end), parameters);
        }
        if (end == line.length()) {
            throw UnreadableCalendar.malformed(); // such as a quotation mark that is never closed
        }
        return Optional.of(new IcalProperty(name.intern(), Map.copyOf(parameters), line.substring(end + 1)));
    }

    /** Another line is nothing of interest or a torn piece of a text, unless it begins as what tells a time. */
    private static Optional<IcalProperty> none(String line) {
        if (TIMED.matcher(line).lookingAt()) {
            throw UnreadableCalendar.malformed();
        }
        return Optional.empty();
    }

    /** Only a few are kept, so that a line of a million names costs no more than its length. */
    private static void parameter(String text, Map<String, String> parameters) {
        int end = text.indexOf('=') < 0 ? text.length() : text.indexOf('=');
        if (end > 20) {
            return;
        }
        var name = text.substring(0, end).strip().toUpperCase(Locale.ROOT);
        if (PARAMETERS.contains(name)) {
            var value = text.substring(Math.min(end + 1, text.length())).replace("\"", "");
            var other = parameters.put(name, value);
            if (other != null && !other.equals(value)) {
                throw UnreadableCalendar.malformed();
            }
        }
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

    /** {@return whether a parameter is there with a value, in any case} */
    boolean has(String wanted, String other) {
        return parameter(wanted)
                .filter(text -> text.strip().equalsIgnoreCase(other))
                .isPresent();
    }

    /** {@return what a list has, without the empty places that some programs leave in it} */
    Stream<String> values() {
        return Stream.of(value.split(",")).map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean is(String other) {
        return value.strip().equalsIgnoreCase(other);
    }
}
