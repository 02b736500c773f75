package org.ecm.web.consultation;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Written;

/** What is to be put right in a form: every mistake beside its field, in the order of the form, all of them at once. */
public final class Mistakes {

    private static final String BUNDLE = "org.ecm.web.consultation.messages";

    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * One mistake.
     *
     * @param field that it is in
     * @param sentence what to do about it
     */
    public record Mistake(String field, String sentence) {}

    /** {@return all of them, in the order they were found} */
    public List<Mistake> all() {
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
                .map(Mistake::sentence)
                .findFirst();
    }

    void add(String field, String rule, Object... values) {
        say(field, sentence(rule, List.of(values)));
    }

    void say(String field, String sentence) {
        mistakes.add(new Mistake(field, sentence));
    }

    /** {@return what a text means; empty, with a mistake noted, if it is refused} */
    <T> Optional<T> read(String field, String text, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(text));
        } catch (InvalidValue refusal) {
            say(field, sentence(refusal.rule(), refusal.values()));
            return Optional.empty();
        }
    }

    /** {@return what a text means, if there is one; empty, with a mistake noted, if it is refused} */
    <T> Optional<T> readIfAny(String field, String text, Function<String, T> meaning) {
        return Written.isBlank(text) ? Optional.empty() : read(field, text, meaning);
    }

    static String sentence(String rule, List<?> values) {
        var pattern = ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(rule);
        return new MessageFormat(pattern, Locale.ROOT).format(values.toArray());
    }
}
