package org.ecm.web.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.markdown.Rendered.html;
import static org.ecm.web.markdown.Rendered.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headline of the page is its only first-level heading; a text's own begin below it, each with an id. */
class HeadingsTest {

    @ParameterizedTest
    @CsvSource({
        "'# a\n\n## b\n\n# c',     h2 h3 h2",
        "'## a\n\n### b',          h2 h3",
        "'### a\n\n#### b',        h2 h3",
        "'## a\n\n# b',            h2 h2",
        "'# a\n\n###### b',        h2 h3",
        "'## a\n\n#### b\n\n#### c\n\n### d\n\n#### e\n\n## f', h2 h3 h3 h3 h4 h2",
        "'#### a\n\n## b\n\n##### c\n\n### d', h2 h2 h3 h3",
        "'# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f', h2 h3 h4 h5 h6 h6",
        "'a\n===\n\nb\n---',       h2 h3",
        "'> # a\n\n## b',          h2 h3",
    })
    void begin_at_the_second_level_and_skip_none(String markdown, String levels) {
        assertThat(found("<(h[1-6]) ", html(markdown))).containsExactly(levels.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "A Word,            s-a-word",
        "'  Zoë’s  Café! ', s-zoe-s-cafe",
        "`code` & *more*,   s-code-more",
        "1. Part,           s-1-part",
        "Чувства,           s-section",
        "心,                s-section",
        "!?,                s-section",
        "ﬁne ½,             s-fine-1-2",
        "main,              s-main",
    })
    void have_an_id_that_no_other_part_of_a_page_has(String heading, String id) {
        assertThat(html("## " + heading)).startsWith("<h2 id=\"" + id + "\">");
    }

    @Test
    void have_a_short_id_however_long_they_are() {
        assertThat(html("## " + "word ".repeat(100))).matches("(?s)<h2 id=\"s-[a-z-]{60}\">.*");
    }

    @Test
    void never_share_an_id() {
        var ids = found("id=\"([^\"]+)\"", html("""
                # a
                # a
                # A!
                # a 2
                # \u0427\u0443\u0432\u0441\u0442\u0432\u0430
                # \u5fc3
                # section
                """));

        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void lead_to_where_the_contents_say() {
        var rendered = prose("# \u0427\u0443\u0432\u0441\u0442\u0432\u0430\n\n# a `b` *c*\n\n## deeper\n\n# a b c");

        assertThat(rendered.headings())
                .containsExactly(
                        new RenderedText.Heading("s-section", "\u0427\u0443\u0432\u0441\u0442\u0432\u0430"),
                        new RenderedText.Heading("s-a-b-c", "a b c"),
                        new RenderedText.Heading("s-a-b-c-2", "a b c"));
        rendered.headings()
                .forEach(heading -> assertThat(rendered.html()).contains("<h2 id=\"" + heading.id() + "\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text\n\n#", "text\n\n##   ", "text\n\n# ##"})
    void without_words_are_none(String markdown) {
        assertThat(html(markdown)).isEqualTo("<p>text</p>");
    }

    @Test
    void of_an_image_alone_are_not_among_the_contents() {
        assertThat(prose("# ![](media/a.png)").headings()).isEmpty();
    }

    @Test
    void make_a_table_of_contents_from_the_fourth_on() {
        assertThat(prose("# a\n\n# b\n\n# c\n\n## d\n\n## e").isLong()).isFalse();
        assertThat(prose("# a\n\n# b\n\n# c\n\n# d").isLong()).isTrue();
    }

    @Test
    void of_raw_html_cannot_be_first_level_or_take_ids_of_the_page() {
        assertThat(html("<h1>raw</h1><h2 id=\"main\">a</h2>")).isEqualTo("raw<h2>a</h2>");
    }

    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
