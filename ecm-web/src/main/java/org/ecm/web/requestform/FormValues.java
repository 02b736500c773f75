package org.ecm.web.requestform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a form exactly as the visitor typed them, so that nothing has to be typed again.
 *
 * @param values the values of each field by its name; an untouched field has none
 */
public record FormValues(Map<String, List<String>> values) {

    private static final String KIND = "meeting:";

    /** The values of an untouched form. */
    public static final FormValues NOTHING = new FormValues(Map.of());

    /** Copies the map and its lists. */
    public FormValues {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, typed) -> copy.put(name, List.copyOf(typed)));
        values = copy;
    }

    /** {@return the submitted values of these fields; all others are ignored} */
    static FormValues of(MultivaluedMap<String, String> sent, List<String> fields) {
        var values = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> Optional.ofNullable(sent.get(field)).ifPresent(typed -> values.put(field, typed)));
        return new FormValues(values);
    }

    /**
     * {@return these values, but with other times shown}
     *
     * @param wanted the first day to show, or {@code meeting:} and the ID of a meeting type; anything else changes nothing
     */
    FormValues showingTimes(String wanted) {
        return wanted.startsWith(KIND)
                ? with("meeting", wanted.substring(KIND.length()))
                        .with("start", "")
                        .with("from", "")
                : wanted.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        ? with("from", wanted).withoutTime()
                        : this;
    }

    /** A visitor who moves to other days gives up the time they chose before. */
    private FormValues withoutTime() {
        return has("start", "none") ? this : with("start", "");
    }

    private FormValues with(String field, String value) {
        var copy = new LinkedHashMap<>(values);
        copy.put(field, List.of(value));
        return new FormValues(copy);
    }

    /**
     * {@return the first value of a field; empty text if it has none}
     *
     * @param field its name
     */
    public String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /**
     * {@return whether a choice was made}
     *
     * @param field its name
     * @param choice one of its values
     */
    public boolean has(String field, String choice) {
        return all(field).contains(choice);
    }

    /** {@return all values of a field} */
    List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** {@return all fields and values in a fixed order, by which submissions are told apart} */
    List<String> content() {
        var content = new ArrayList<String>();
        values.keySet().stream().sorted().forEach(field -> {
            content.add(field);
            all(field).stream().sorted().forEach(content::add);
        });
        return content;
    }

    /** Reveals none of the values. */
    @Override
    public String toString() {
        return "Typed[redacted]";
    }
}
