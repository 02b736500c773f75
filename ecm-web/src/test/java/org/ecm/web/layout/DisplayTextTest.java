package org.ecm.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.ecm.core.article.Headline;
import org.ecm.core.author.Jurisdiction;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Topic;
import org.ecm.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTextTest {

    private static final Texts ENGLISH = Texts.of(Locale.US);

    @Test
    void count_one_and_many() {
        assertThat(DisplayText.minutes(ENGLISH, 1)).isEqualTo("1 minute");
        assertThat(DisplayText.minutes(ENGLISH, 7)).isEqualTo("7 minutes");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1M, 1 minute",
        "PT90M, 90 minutes",
        "PT1H, 1 hour",
        "PT24H, 24 hours",
        "PT36H, 36 hours",
        "P2D, 2 days"
    })
    void say_a_length_of_time_by_what_it_is_a_whole_number_of(Duration length, String said) {
        assertThat(DisplayText.length(ENGLISH, length)).isEqualTo(said);
    }

    @Test
    void keep_a_dash_with_the_word_before_it() {
        assertThat(DisplayText.unbroken(new Headline("Grief \u2014 a map \u2013 of sorts, semi-detached")))
                .isEqualTo("Grief\u00a0\u2014 a map\u00a0\u2013 of sorts, semi-detached");
    }

    @Test
    void leave_of_a_telephone_number_what_is_dialled() {
        assertThat(DisplayText.dialled("988")).isEqualTo("988");
        assertThat(DisplayText.dialled("+49 (0)30 555-010")).isEqualTo("+49030555010");
    }

    @Test
    void write_a_topic_without_hyphens() {
        assertThat(DisplayText.of(new Topic("long-good-marriage"))).isEqualTo("long good marriage");
    }

    @Test
    void call_a_disclaimer_by_what_names_it() {
        assertThat(DisplayText.of(new DisclaimerId("coaching-not-therapy"))).isEqualTo("Coaching not therapy");
    }

    @ParameterizedTest
    @CsvSource({
        "US,    en-US, United States",
        "US-NY, en-US, United States (US-NY)",
        "DE-BY, de-DE, Germany (DE-BY)",
        "ZZ,    en-US, Unknown Region",
        "QX-1,  en-US, QX (QX-1)",
    })
    void name_the_country_of_a_jurisdiction(String code, String locale, String words) {
        assertThat(DisplayText.of(Texts.of(Locale.forLanguageTag(locale)), new Jurisdiction(code)))
                .isEqualTo(words);
    }
}
