package org.ecm.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteProblemTest {

    @ParameterizedTest
    @CsvSource({
        "note.blank, Write something first.",
        "note.too-long, '10,000 characters'",
        "note.control-character, 'a character we can''t save'",
        "something.else, 'can''t be saved'"
    })
    void every_rule_has_an_explanation(String rule, String part) {
        assertThat(NoteProblem.of(new InvalidValue(rule, 10_000)).in(Texts.of(Locale.US)))
                .contains(part);
    }
}
