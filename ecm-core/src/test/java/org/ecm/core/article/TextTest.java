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
    void rejects_blank_headlines_and_bodies(String text) {
        assertRefused(() -> new Headline(text), "headline.blank");
        assertRefused(() -> new Body(text), "body.blank");
    }

    @Test
    void limits_the_length_of_headlines_and_bodies() {
        assertThat(new Headline("h".repeat(200)).text()).hasSize(200);
        assertRefused(() -> new Headline("h".repeat(201)), "headline.too-long", 200);
        assertThat(new Body("b".repeat(500_000)).markdown()).hasSize(500_000);
        assertRefused(() -> new Body("b".repeat(500_001)), "body.too-long", 500_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo", "one\rtwo"})
    void rejects_a_headline_of_several_lines(String text) {
        assertRefused(() -> new Headline(text), "headline.several-lines");
    }

    @Test
    void normalizes_line_ends() {
        assertThat(new Body("one\r\ntwo\rthree\nfour\n\r\n").markdown()).isEqualTo("one\ntwo\nthree\nfour");
    }

    @Test
    void keeps_the_indentation_of_leading_code() {
        assertThat(new Body("\n \t\r\n\u2003\r    code\n\n\tmore code \n\t\n").markdown())
                .isEqualTo("    code\n\n\tmore code");
        assertThat(new Body("\tcode").markdown()).isEqualTo("\tcode");
    }

    @Test
    void does_not_count_leading_blank_lines() {
        assertThat(new Body("\n".repeat(500_000) + " text").markdown()).isEqualTo(" text");
    }

    @Test
    void to_string_omits_the_text() {
        assertThat(new Body("What somebody told me.")).hasToString("Body[22 characters]");
    }

    @Test
    void counts_words_as_a_reader_would() {
        assertThat(new Body("# It's *one* thing — to **feel**, another (1) to don’t-know.").words())
                .isEqualTo(10);
        assertThat(new Body("---").words()).isZero();
        assertThat(new Body("Чувства имеют имена").words()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "238, 1", "356, 1", "357, 2", "476, 2", "2380, 10"})
    void rounds_the_reading_time_to_at_least_one_minute(int words, int minutes) {
        assertThat(new Body("word ".repeat(words)).readingMinutes()).isEqualTo(minutes);
    }
}
