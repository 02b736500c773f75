package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.markdown.Rendered.html;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An image of the site's own media is shown; one from elsewhere would tell its host who reads. */
class ImagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"media/a.png", "./media/a.png", "../media/a.png", "/media/a.png"})
    void of_the_site_are_shown_from_wherever_they_are_named(String destination) {
        assertThat(html("![An *apple*](" + destination + " \"Ripe\")"))
                .isEqualTo("<p><img src=\"/media/a.png\" alt=\"An apple\" title=\"Ripe\" loading=\"lazy\"></p>");
        assertThat(html("a <img src=\"" + destination + "\" alt=\"An apple\" width=\"40\" onerror=\"x()\">"))
                .isEqualTo("<p>a <img src=\"/media/a.png\" alt=\"An apple\" width=\"40\"></p>");
    }

    @Test
    void are_named_by_any_letter_that_a_file_can_have() {
        assertThat(html("![a](<media/b c\u00e9.png>)")).contains("src=\"/media/b%20c%C3%A9.png\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/a.png",
                "HTTP://evil.example/media/a.png",
                "mailto:media/a.png",
                "/articles/a",
                "a.png"
            })
    void of_elsewhere_are_links(String destination) {
        assertThat(html("![An *apple*](" + destination + ")"))
                .isEqualTo("<p><a href=\"" + destination + "\">An <em>apple</em></a></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/media/a.png",
                "data:image/png;base64,AAAA",
                "javascript:alert(1)",
                "https:media/a.png x",
                "\\\\\\\\evil.example\\\\a.png"
            })
    void of_nowhere_are_words(String destination) {
        assertThat(html("![apple](<" + destination + ">)"))
                .doesNotContain("<img")
                .contains("apple");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=\"https://evil.example/a.png\" alt=\"a\">",
                "<img src=\"//evil.example/media/a.png\">",
                "<img src=\"/media/../feed.xml\" alt=\"a\">",
                "<img src=\"/media/%2e%2e/feed.xml\" alt=\"a\">",
                "<img srcset=\"https://evil.example/a.png 2x\" alt=\"a\">",
                "<img alt=\"a\">",
                "<image href=\"https://evil.example/a.png\">",
                "<picture><source srcset=\"https://evil.example/a.png\"></picture>",
                "<p background=\"https://evil.example/a.png\">",
                "<table background=\"https://evil.example/a.png\"></table>",
                "<video src=\"https://evil.example/a.mp4\" poster=\"https://evil.example/a.png\"></video>"
            })
    void of_elsewhere_are_nothing_in_raw_html(String markdown) {
        assertThat(html("x\n\n" + markdown + "\n\ny")).doesNotContain("<img").doesNotContain("evil", "src", "feed");
    }

    @Test
    void in_links_leave_their_words_and_the_link() {
        assertThat(html("[![apple](https://evil.example/a.png)](/b)")).isEqualTo("<p><a href=\"/b\">apple</a></p>");
        assertThat(html("[![apple](media/a.png)](/b)")).matches("<p><a href=\"/b\"><img src=.*></a></p>");
    }

    @Test
    void of_elsewhere_that_say_nothing_are_left_out() {
        assertThat(html("a ![](https://evil.example/a.png) b")).isEqualTo("<p>a  b</p>");
    }

    @Test
    void without_a_description_are_decoration() {
        assertThat(html("<img src=\"media/a.png\">")).isEqualTo("<img src=\"/media/a.png\" alt=\"\">");
    }
}
