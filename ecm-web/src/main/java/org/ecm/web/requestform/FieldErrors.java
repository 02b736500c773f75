package org.ecm.web.requestform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;
import org.ecm.web.text.Texts;

/** The errors in a form, reported all at once: each belongs to a field, and they're in the order of the form. */
public final class FieldErrors {

    /** The prefix of the message keys; the violated rule follows. */
    private static final String KEYS = "form.error.";

    private final List<FieldError> errors = new ArrayList<>();
    private final Texts texts;

    /** Starts without errors. */
    public FieldErrors(Texts texts) {
        this.texts = texts;
    }

    /**
     * An error in one field.
     *
     * @param field the name of the field
     * @param rule the violated rule, such as {@code email.malformed}
     * @param sentence the text that tells the visitor what to do
     */
    public record FieldError(String field, String rule, String sentence) {}

    /** {@return an empty list of errors in the same language} */
    FieldErrors none() {
        return new FieldErrors(texts);
    }

    /** {@return all errors, in the order they were found} */
    public List<FieldError> all() {
        return List.copyOf(errors);
    }

    /** {@return whether there are no errors} */
    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /**
     * {@return the first error in a field, as text; empty if there is none}
     *
     * @param field its name
     */
    public Optional<String> in(String field) {
        return errors.stream()
                .filter(error -> error.field.equals(field))
                .map(FieldError::sentence)
                .findFirst();
    }

    void add(String field, String rule) {
        add(field, rule, List.of());
    }

    /** Only the first value of a rule reaches the text, as its limit. */
    private void add(String field, String rule, List<?> values) {
        Object limit = values.isEmpty() ? "" : values.get(0);
        errors.add(new FieldError(field, rule, texts.text(KEYS + rule, "limit", limit)));
    }

    /** {@return the value of a text; empty, with an error added, if it's invalid} */
    <T> Optional<T> read(String field, String text, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (InvalidValue refusal) {
            add(field, refusal.rule(), refusal.values());
            return Optional.empty();
        }
    }

    /** {@return the value of a text; empty if it's blank, and empty with an error added if it's invalid} */
    <T> Optional<T> readIfAny(String field, String text, Function<String, T> meaning) {
        return TextInput.isBlank(text) ? Optional.empty() : read(field, text, meaning);
    }
}
