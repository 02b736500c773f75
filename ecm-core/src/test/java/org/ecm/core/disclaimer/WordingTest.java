package org.ecm.core.disclaimer;

import static org.ecm.core.shared.Language.ENGLISH;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;

import java.util.Map;
import java.util.TreeMap;
import org.ecm.core.shared.Language;
import org.junit.jupiter.api.Test;

class WordingTest {

    /** The digest of the five bytes 63 61 66 c3 a9. */
    private static final String CAFE = "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e";

    @Test
    void the_digest_is_the_sha_256_of_the_utf_8_text() {
        assertThat(saying("caf\u00e9").digest(ENGLISH)).isEqualTo(CAFE);
    }

    @Test
    void the_digest_is_the_same_however_an_accent_is_composed() {
        assertThat(saying("cafe\u0301").digest(ENGLISH)).isEqualTo(CAFE);
        assertThat(saying("cafe\u0301").texts()).containsEntry(ENGLISH, "cafe\u0301");
    }

    @Test
    void another_text_has_another_digest() {
        assertThat(saying("cafe").digest(ENGLISH)).isNotEqualTo(CAFE);
    }

    @Test
    void each_language_has_its_own_digest() {
        var german = new Language("de");
        var wording = new Wording(1, NOW, new TreeMap<>(Map.of(ENGLISH, "caf\u00e9", german, "Kaffeehaus")));

        assertThat(wording.digest(ENGLISH)).isEqualTo(CAFE);
        assertThat(wording.digest(german)).isNotEqualTo(CAFE);
        assertRefused(() -> wording.digest(new Language("fr")), "wording.no-such-language", new Language("fr"));
    }

    @Test
    void versions_count_from_one() {
        assertRefused(() -> Wording.of(0, NOW, ENGLISH, "text"), "wording-version.not-positive", 0);
    }

    @Test
    void rejects_blank_texts() {
        assertRefused(() -> new Wording(1, NOW, new TreeMap<>()), "wording.no-text");
        assertRefused(() -> Wording.of(1, NOW, ENGLISH, " \n"), "wording.blank", ENGLISH);
    }

    @Test
    void strips_texts_and_keeps_microseconds() {
        assertThat(Wording.of(1, NOW.plusNanos(999), ENGLISH, " text\n"))
                .isEqualTo(Wording.of(1, NOW, ENGLISH, "text"));
    }

    @Test
    void copies_its_map() {
        var texts = new TreeMap<>(Map.of(ENGLISH, "text"));
        var wording = new Wording(1, NOW, texts);
        texts.put(new Language("de"), "Text");

        assertThat(wording.texts()).containsOnlyKeys(ENGLISH);
    }

    private static Wording saying(String text) {
        return Wording.of(1, NOW, ENGLISH, text);
    }
}
