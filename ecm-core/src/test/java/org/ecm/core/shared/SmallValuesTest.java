package org.ecm.core.shared;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallValuesTest {

    @Test
    void revisions_count_up_from_none() {
        assertThat(Revision.NONE.next()).isEqualTo(new Revision(1)).hasToString("1");
        assertThat(Revision.NONE.number()).isZero();
        assertThat(new Revision(0)).isEqualTo(Revision.NONE);
        assertRefused(() -> new Revision(-1), "revision.negative", -1);
    }

    @ParameterizedTest
    @CsvSource({"en,en", "EN,en", "pt-br,pt-BR", "zh-hant-tw,zh-Hant-TW", "iw,he"})
    void normalizes_the_case_of_a_language_tag(String tag, String canonical) {
        assertThat(new Language(tag).tag()).isEqualTo(canonical);
        assertThat(new Language(tag)).isEqualTo(new Language(canonical)).hasToString(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "en_US", "e", "english language", "-", "en-"})
    void rejects_malformed_language_tags(String tag) {
        assertRefused(() -> new Language(tag), "language.malformed");
    }

    @Test
    void a_language_converts_to_a_locale() {
        assertThat(new Language("pt-BR").locale())
                .isEqualTo(
                        new Locale.Builder().setLanguage("pt").setRegion("BR").build());
        assertThat(new Language("de")).isLessThan(Language.ENGLISH);
    }

    @Test
    void an_invalid_value_shows_its_rule_and_no_input() {
        var refusal = new InvalidValue("slug.too-long", 120);

        assertThat(refusal).hasMessage("slug.too-long").hasToString(InvalidValue.class.getName() + ": slug.too-long");
        assertThat(refusal.rule()).isEqualTo("slug.too-long");
        assertThat(refusal.values()).containsExactly(120);
    }

    @Test
    void messages_name_the_slug_and_the_revision() {
        assertThat(new SlugTaken(new Slug("about"))).hasMessage("slug about belongs to other content");
        assertThat(new StaleRevision(new Topic("grief"), new Revision(3)))
                .hasMessage("revision 3 of grief is no longer the latest");
    }
}
