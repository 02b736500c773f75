package org.ecm.web.requestform;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed into a form, as they typed it: whatever comes of it, nothing has to be typed again.
 *
 * @param values of each field by its name; a field that nobody touched has none
 */
public record FormValues(Map<String, List<String>> values) {

    private static final String KIND = "meeting:";

    /** A form that nobody has touched. */
    public static final FormValues NOTHING = new FormValues(Map.of());

    /** Takes copies. */
    public FormValues {
        var copy = new LinkedHashMap<String, List<String>>();
        values.forEach((name, typed) -> copy.put(name, List.copyOf(typed)));
        values = copy;
    }

    /** {@return what a form sent, as far as it has these fields} */
    static FormValues of(MultivaluedMap<String, String> sent, List<String> fields) {
        var values = new LinkedHashMap<String, List<String>>();
        fields.forEach(field -> Optional.ofNullable(sent.get(field)).ifPresent(typed -> values.put(field, typed)));
        return new FormValues(values);
    }

    /**
     * {@return the same, looking at other times}
     *
     * @param wanted a day to begin with, or {@code meeting:} and a kind of meeting; anything else leaves it as it is
     */
    FormValues looking(String wanted) {
        return wanted.startsWith(KIND)
                ? with("meeting", wanted.substring(KIND.length()))
                        .with("start", "")
                        .with("from", "")
                : wanted.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                        ? with("from", wanted).withoutTime()
                        : this;
    }

    /** Whoever turns a page leaves what they had chosen on it. */
    private FormValues withoutTime() {
        return has("start", "none") ? this : with("start", "");
    }

    private FormValues with(String field, String value) {
        var copy = new LinkedHashMap<>(values);
        copy.put(field, List.of(value));
        return new FormValues(copy);
    }

    /**
     * {@return what stands in a field; empty text if nothing does}
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

    /** {@return everything that was typed, always in the same order: what tells one submission from another} */
    List<String> content() {
        var content = new ArrayList<String>();
        values.keySet().stream().sorted().forEach(field -> {
            content.add(field);
            all(field).stream().sorted().forEach(content::add);
        });
        return content;
    }

    /** Keeps everything to itself. */
    @Override
    public String toString() {
        return "Typed[redacted]";
    }
}
