package org.ecm.core.article;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\u2003"})
    void headline_and_body_say_something(String text) {
        assertRefused(() -> new Headline(text), "headline.blank");
        assertRefused(() -> new Body(text), "body.blank");
    }

    @Test
    void headline_and_body_have_a_limit() {
        assertThat(new Headline("h".repeat(200)).text()).hasSize(200);
        assertRefused(() -> new Headline("h".repeat(201)), "headline.too-long", 200);
        assertThat(new Body("b".repeat(500_000)).markdown()).hasSize(500_000);
        assertRefused(() -> new Body("b".repeat(500_001)), "body.too-long", 500_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "one\rtwo"})
    void a_headline_has_one_line(String text) {
        assertRefused(() -> new Headline(text), "headline.several-lines");
    }

    @Test
    void every_line_end_becomes_a_line_feed() {
        assertThat(new Body("one\r\ntwo\rthree\nfour\n\r\n").markdown()).isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void a_body_that_begins_with_code_keeps_its_indentation() {
        assertThat(new Body("\n \t\r\n\u2003\r    code\n\n\tmore code \n\t\n").markdown())
                .isEqualTo("    code\n\n\tmore code");
        assertThat(new Body("\tcode").markdown()).isEqualTo("\tcode");
    }

    @Test
    void blank_lines_at_the_beginning_are_none_of_its_length() {
        assertThat(new Body("\n".repeat(500_000) + " text").markdown()).isEqualTo(" text");
    }

    @Test
    void a_body_keeps_itself_out_of_logs() {
        assertThat(new Body("What somebody told me.")).hasToString("Body[22 characters]");
    }

    @Test
    void words_are_counted_as_a_reader_would() {
        assertThat(new Body("# It's *one* thing — to **feel**, another (1) to don’t-know.").words())
                .isEqualTo(10);
        assertThat(new Body("---").words()).isZero();
        assertThat(new Body("Чувства имеют имена").words()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "238, 1", "356, 1", "357, 2", "476, 2", "2380, 10"})
    void reading_time_is_rounded_and_never_nothing(int words, int minutes) {
        assertThat(new Body("word ".repeat(words)).readingMinutes()).isEqualTo(minutes);
    }
}
