package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.markdown.Rendered.html;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootnotesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "note", "a-b_c", "caf\u00e9", "1.2", "p:3", "\u5fc3"})
    void lead_there_and_back(String label) {
        assertThat(html("text[^" + label + "]\n\n[^" + label + "]: the note"))
                .contains("<a href=\"#fn-" + label + "\" id=\"fnref-" + label + "\">1</a>")
                .contains("<li id=\"fn-" + label + "\">")
                .contains("<a href=\"#fnref-" + label + "\" aria-label=\"Back to reference 1\">");
    }

    @Test
    void are_a_region_with_a_name() {
        assertThat(html("text[^1]\n\n[^1]: the note"))
                .containsOnlyOnce("<section class=\"footnotes\" aria-label=\"Footnotes\">");
    }

    @Test
    void lead_back_to_each_of_several_references() {
        assertThat(html("a[^1] b[^1]\n\n[^1]: the note"))
                .containsOnlyOnce("id=\"fnref-1\"")
                .containsOnlyOnce("id=\"fnref-1-2\"")
                .contains("href=\"#fnref-1\" aria-label=\"Back to reference 1\"")
                .contains("href=\"#fnref-1-2\" aria-label=\"Back to reference 1-2\"");
    }

    @Test
    void of_one_label_are_the_first_one() {
        assertThat(html("a[^1]\n\n[^1]: first\n\n[^1]: second"))
                .contains("first")
                .doesNotContain("second")
                .containsOnlyOnce("id=\"fn-1\"");
    }

    @Test
    void that_nobody_wrote_stay_text() {
        assertThat(html("a[^1]")).isEqualTo("<p>a[^1]</p>");
    }

    @Test
    void that_nobody_refers_to_are_not_shown() {
        assertThat(html("a\n\n[^1]: unused")).isEqualTo("<p>a</p>");
    }

    @Test
    void do_no_harm_by_their_label() {
        assertThat(html("a[^x\"onclick=y]\n\n[^x\"onclick=y]: <script>z</script>note"))
                .doesNotContain("\"onclick")
                .doesNotContain("<script");
    }
}
