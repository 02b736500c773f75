package org.ecm.web.requestform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.TextInput;
import org.ecm.web.text.Texts;

/** What is to be put right in a form: every mistake beside its field, in the order of the form, all of them at once. */
public final class FieldErrors {

    /** The key of what a visitor can do is this and the rule that was broken. */
    private static final String KEYS = "form.error.";

    private final List<FieldError> mistakes = new ArrayList<>();
    private final Texts texts;

    /** None yet. */
    public FieldErrors(Texts texts) {
        this.texts = texts;
    }

    /**
     * One mistake.
     *
     * @param field that it is in
     * @param rule that it breaks, such as {@code email.malformed}
     * @param sentence what to do about it
     */
    public record FieldError(String field, String rule, String sentence) {}

    /** {@return none, in the same language} */
    FieldErrors none() {
        return new FieldErrors(texts);
    }

    /** {@return all of them, in the order they were found} */
    public List<FieldError> all() {
        return List.copyOf(mistakes);
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return mistakes.isEmpty();
    }

    /**
     * {@return what is to be put right in a field; empty if nothing is}
     *
     * @param field its name
     */
    public Optional<String> in(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field.equals(field))
                .map(FieldError::sentence)
                .findFirst();
    }

    void add(String field, String rule) {
        add(field, rule, List.of());
    }

    /** The one value that a text shows is a limit. */
    private void add(String field, String rule, List<?> values) {
        Object limit = values.isEmpty() ? "" : values.get(0);
        mistakes.add(new FieldError(field, rule, texts.text(KEYS + rule, "limit", limit)));
    }

    /** {@return what a text means; empty, with a mistake noted, if it is refused} */
    <T> Optional<T> read(String field, String text, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (InvalidValue refusal) {
            add(field, refusal.rule(), refusal.values());
            return Optional.empty();
        }
    }

    /** {@return what a text means, if there is one; empty, with a mistake noted, if it is refused} */
    <T> Optional<T> readIfAny(String field, String text, Function<String, T> meaning) {
        return TextInput.isBlank(text) ? Optional.empty() : read(field, text, meaning);
    }
}
