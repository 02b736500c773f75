package org.ecm.web.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.text.Texts;

/** Explains a violated rule of the core in a sentence for the file's author. */
final class ProblemText {

    /** Problems are always in English, because they go to the log. */
    private static final Texts TEXTS = Texts.of(Locale.US);

    private static final int LONGEST_VALUE = 60;

    private ProblemText() {}

    static String of(InvalidValue refusal) {
        return of(refusal.rule(), refusal.values());
    }

    static String of(String rule, List<?> values) {
        var key = "import.rule." + rule;
        if (!TEXTS.has(key)) {
            return TEXTS.text("import.rule", "rule", rule);
        }
        var arguments = IntStream.range(0, values.size())
                .boxed()
                .flatMap(i -> Stream.of(String.valueOf(i), shown(values.get(i))));
        return TEXTS.text(key, arguments.toArray());
    }

    /** {@return a value shortened to fit into one line of a message} */
    static String shown(Object value) {
        var text = value.toString().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
