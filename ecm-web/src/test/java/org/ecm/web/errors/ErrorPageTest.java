package org.ecm.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.settings.ConsultationSettings;
import org.ecm.web.settings.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {

    /** What the machinery calls it; a visitor reads what to do next instead. */
    private static final Pattern UNKIND = Pattern.compile(
            "(?i)declined|reject|invalid|missed|no-show|spam|forbidden|denied|illegal|fail|error|wrong");

    @ParameterizedTest
    @MethodSource("statuses")
    void tells_what_to_do_and_judges_nobody(int status) {
        var page = page(status);

        assertThat(page.heading() + " " + page.text())
                .doesNotContainPattern(UNKIND)
                .doesNotContain("HTTP", "" + status);
        assertThat(page.heading()).isNotBlank();
        assertThat(page.text()).endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your input was invalid.", "Request REJECTED", "An error occurred."})
    void such_words_would_be_found(String text) {
        assertThat(text).containsPattern(UNKIND);
    }

    @Test
    void what_a_practice_says_until_it_says_otherwise_judges_nobody_either() {
        var initial = ConsultationSettings.INITIAL;

        assertThat(String.join(" ", initial.offer()) + initial.minors() + initial.notWatched() + initial.answerWithin())
                .doesNotContainPattern(UNKIND);
    }

    @Test
    void a_limit_is_told_in_what_people_measure_a_text_by() {
        assertThat(page(413).text()).contains("about twenty pages of text").doesNotContain("byte", "kB", "KB");
    }

    @Test
    void speaks_of_a_form_only_where_one_may_have_been_sent() {
        assertThat(statuses().filter(status -> page(status).concernsForm())).containsExactly(403, 408, 413, 429);
    }

    static IntStream statuses() {
        return IntStream.range(400, 600);
    }

    private static ErrorPage page(int status) {
        var layout = new PageLayout(
                SiteSettings.INITIAL,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "https://practice.example/",
                "",
                Optional.empty(),
                "website",
                "/assets/ecm.css",
                "/assets/favicon.svg",
                false);
        return ErrorPage.of(layout, status, Optional.empty(), Optional.empty());
    }
}
