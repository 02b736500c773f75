package org.ecm.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    private static final Locale JVM = Locale.getDefault();

    private final Texts english = in("en-US");

    @AfterEach
    void restore() {
        Locale.setDefault(JVM);
    }

    @ParameterizedTest
    @CsvSource({"1,1 part", "0,0 parts", "1200,'1,200 parts'"})
    void counts_in_plurals(int count, String expected) {
        assertThat(english.text("reading.parts", "count", count)).isEqualTo(expected);
    }

    @Test
    void keeps_apostrophes_with_and_without_arguments() {
        assertThat(english.text("reading.you", "thing", "{an account}"))
                .isEqualTo("You don't need {an account}; it's fine");
        assertThat(english.text("reading.plain")).isEqualTo("You don't need anything");
        assertThat(english.text("reading.braces")).isEqualTo("Braces {like these}");
    }

    @Test
    void selects_by_a_boolean() {
        assertThat(english.text("reading.voicemail", "voicemail", true)).isEqualTo("Yes");
        assertThat(english.text("reading.voicemail", "voicemail", false)).isEqualTo("No");
    }

    @Test
    void escapes_arguments_of_html_and_keeps_markup() {
        assertThat(html(english.html("reading.more", "title", "<b>&'", "link", "/a?b=\"c\"&d")))
                .isEqualTo(
                        "Read <strong>&lt;b&gt;&amp;&#39;</strong> or <a href=\"/a?b=&quot;c&quot;&amp;d\">all &amp; more</a>");
        Content bold = output -> output.writeContent("<em>x</em>");
        assertThat(html(english.html("reading.more", "title", bold, "link", "/")))
                .isEqualTo("Read <strong><em>x</em></strong> or <a href=\"/\">all &amp; more</a>");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US,en-US,en-US",
        "en-GB,en-US,en-GB",
        "es-MX,es,es-MX",
        "es,es,es",
        "de-DE,en-US,en-DE",
        "und,en-US,en-US",
        "en-XA,en-US,en-XA"
    })
    void takes_the_best_language_there_is_and_the_region_asked_for(String asked, String language, String locale) {
        assertThat(in(asked).language()).isEqualTo(Locale.forLanguageTag(language));
        assertThat(in(asked).locale()).isEqualTo(Locale.forLanguageTag(locale));
    }

    @Test
    void shows_english_where_a_translation_is_missing() {
        assertThat(in("es-US").text("layout.home")).isEqualTo("Inicio");
        assertThat(in("es-US").text("reading.plain")).isEqualTo("You don't need anything");
    }

    @Test
    void ignores_the_locale_of_the_virtual_machine() {
        Locale.setDefault(Locale.forLanguageTag("es-MX"));
        assertThat(in("de-DE").text("layout.home")).isEqualTo("Home");
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(in("en-US").text("reading.total", "total", 1234)).isEqualTo("1,234 readers");
    }

    @Test
    void writes_numbers_as_the_region_does() {
        assertThat(in("de-DE").text("reading.total", "total", 1234)).isEqualTo("1.234 readers");
    }

    @Test
    void accents_texts_but_no_arguments_and_no_markup_for_the_pseudo_locale() {
        var pseudo = in("en-XA");
        assertThat(pseudo.text("layout.hello", "name", "Rosa")).isEqualTo("[Ĥéļļö, Rosa!]");
        assertThat(pseudo.text("layout.home")).isEqualTo("[Ĥöɱé]");
        assertThat(pseudo.text("reading.parts", "count", 2)).isEqualTo("[2 þáŕţš]");
        assertThat(pseudo.text("reading.you", "thing", "x")).isEqualTo("[Ýöû ðöñ'ţ ñééð x; îţ'š ƒîñé]");
        assertThat(html(pseudo.html("reading.more", "title", "T", "link", "/a")))
                .isEqualTo("[Ŕéáð <strong>T</strong> öŕ <a href=\"/a\">áļļ &amp; ɱöŕé</a>]");
        assertThat(pseudo.text("reading.total", "total", 1234)).isEqualTo("[1,234 ŕéáðéŕš]");
    }

    /** A selector such as {@code =0} contains its number, so parts of a message overlap. */
    @Test
    void accents_every_message_of_the_site() throws IOException {
        var pseudo = Texts.of(Locale.forLanguageTag("en-XA"), new Bundles("/messages/"));
        assertThat(pseudo.text("desk.nav.waiting", "count", 0)).isEqualTo("[Ŵáîţîñĝ]");
        assertThat(pseudo.text("desk.nav.waiting", "count", 3)).isEqualTo("[Ŵáîţîñĝ (3)]");
        for (var file : BundleFiles.english()) {
            assertThat(BundleFiles.messages(file).keySet()).allMatch(pseudo::has);
        }
    }

    @Test
    void refuses_what_cannot_be_shown() {
        assertThatThrownBy(() -> english.text("reading.none")).hasMessageContaining("reading.none");
        assertThatThrownBy(() -> english.text("nowhere.none")).hasMessageContaining("nowhere.none");
        assertThatThrownBy(() -> english.text("none")).hasMessageContaining("none");
        assertThatThrownBy(() -> english.text("layout.hello")).hasMessageContaining("name");
        assertThatThrownBy(() -> english.text("layout.hello", "name", Locale.US))
                .hasMessageContaining("Locale");
    }

    private static Texts in(String asked) {
        return Texts.of(Locale.forLanguageTag(asked), new Bundles("/org/ecm/web/text/messages/"));
    }

    private static String html(Content content) {
        var output = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }
}
