package org.ecm.web.content;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.ecm.core.shared.InvalidValue;

/** Says in a sentence what a rule of the core wants of whoever wrote a file. */
final class Sentences {

    private static final String BUNDLE = "org.ecm.web.content.messages";
    private static final int LONGEST_VALUE = 60;

    private Sentences() {}

    static String of(InvalidValue refusal) {
        return of(refusal.rule(), refusal.values());
    }

    static String of(String rule, List<?> values) {
        try {
            var pattern = ResourceBundle.getBundle(BUNDLE, Locale.ROOT).getString(rule);
            return new MessageFormat(pattern, Locale.ROOT)
                    .format(values.stream().map(Sentences::shown).toArray());
        } catch (MissingResourceException e) {
            return "breaks the rule " + rule;
        }
    }

    /** {@return a value as it may stand in a line of text} */
    static String shown(Object value) {
        var text = value.toString().replaceAll("\\s+", " ");
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
    }
}
