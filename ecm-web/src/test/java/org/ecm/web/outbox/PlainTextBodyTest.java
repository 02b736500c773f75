package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What a letter's HTML is as plain text. */
class PlainTextBodyTest {

    @Test
    void paragraphs_are_apart_and_break_between_words() {
        assertThat(text("<p>One\n  two.</p>\n<h2>Three</h2><div><p>" + "word ".repeat(20) + "</p></div>"))
                .isEqualTo("One two.\n\nThree\n\n" + "word ".repeat(14).strip() + "\n"
                        + "word ".repeat(6).strip() + "\n");
    }

    @Test
    void a_line_may_be_as_long_as_72_columns() {
        assertThat(text("<p>" + "x".repeat(70) + " y</p>")).isEqualTo("x".repeat(70) + " y\n");
        assertThat(text("<p>" + "x".repeat(71) + " y</p>")).isEqualTo("x".repeat(71) + "\ny\n");
        assertThat(text("<p>a " + "x".repeat(99) + " y</p>")).isEqualTo("a\n" + "x".repeat(99) + "\ny\n");
    }

    @Test
    void a_link_that_stands_alone_shows_its_address_in_a_line_of_its_own() {
        assertThat(text("<p><a href=\"https://ecm.example/a?b=1&amp;c=2\">Open</a></p>"))
                .isEqualTo("Open:\nhttps://ecm.example/a?b=1&c=2\n");
    }

    @Test
    void an_item_hangs_below_its_dash_and_what_is_said_below_its_term() {
        assertThat(text("<ul><li>one</li><li>" + "word ".repeat(15) + "</li></ul>"))
                .isEqualTo("- one\n- " + "word ".repeat(14).strip() + "\n  word\n");
        assertThat(text("<dl><dt>Where</dt><dd>12 Elm Street</dd><dd>Albany</dd><dt>How long</dt><dd>1 hour</dd></dl>"))
                .isEqualTo("Where: 12 Elm Street\n  Albany\nHow long: 1 hour\n");
    }

    @Test
    void what_was_escaped_is_as_it_was() {
        assertThat(text("<p>Mara &lt;O&#39;Neil&gt; &amp; Zo\u00eb</p>")).isEqualTo("Mara <O'Neil> & Zo\u00eb\n");
    }

    @Test
    void what_is_no_xml_is_refused_without_being_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("<p>a secret<br></p>"))
                .withMessage("a letter that is no XML");
    }

    @Test
    void nothing_else_is_fetched() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PlainTextBody.of("<!DOCTYPE html SYSTEM \"http://127.0.0.1:1/x.dtd\"><html><body/></html>"));
    }

    private static String text(String body) {
        return PlainTextBody.of("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/></head><body><main>"
                + body + "</main></body></html>");
    }
}
