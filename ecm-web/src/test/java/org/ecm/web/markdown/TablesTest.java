package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.markdown.Rendered.html;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of GitHub's dialect; one that is wider than the screen scrolls by itself. */
class TablesTest {

    private static final String SMALL = "| a |\n|---|\n| b |\n";

    @Test
    void scroll_by_keyboard_and_say_what_their_headers_head() {
        assertThat(html(SMALL))
                .isEqualTo("<div class=\"table\" role=\"region\" aria-label=\"Table 1\" tabindex=\"0\"><table>"
                        + "<thead><tr><th scope=\"col\">a</th></tr></thead>"
                        + "<tbody><tr><td>b</td></tr></tbody></table></div>");
    }

    @Test
    void align_by_class_since_the_attribute_is_obsolete() {
        assertThat(html("| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |"))
                .contains("<th class=\"align-left\" scope=\"col\">a</th>")
                .contains("<td class=\"align-center\">2</td>")
                .contains("<td class=\"align-right\">3</td>")
                .doesNotContain(" align=");
    }

    @Test
    void have_names_of_their_own() {
        assertThat(html(SMALL + "\n\n" + SMALL))
                .containsOnlyOnce("aria-label=\"Table 1\"")
                .containsOnlyOnce("aria-label=\"Table 2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>a</td></tr></table>",
                "<table lang=\"de\"><tr><td>a</td></tr></table>",
                "<table class=\"x\" onclick=\"y()\"><tr><td>a",
                "<table><tr><td><table lang=\"de\"><tr><td>a",
                "</table></div>a",
                "</div></article></main>a",
            })
    void of_raw_html_close_what_they_open(String markdown) {
        assertThat(html(markdown)).satisfies(html -> {
            assertThat(count(html, "<div")).isEqualTo(count(html, "</div>"));
            assertThat(count(html, "<div")).isEqualTo(count(html, "<table"));
            assertThat(count(html, "<table")).isEqualTo(count(html, "</table>"));
        });
    }

    @Test
    void keep_the_language_that_raw_html_gives_them() {
        assertThat(html("<table lang=\"de\"><tr><th scope=\"row\">$1 \\</th></tr></table>"))
                .contains("<table lang=\"de\"><tbody><tr><th scope=\"row\">$1 \\</th>");
    }

    private static int count(String html, String part) {
        return html.split(part, -1).length - 1;
    }
}
