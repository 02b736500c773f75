package org.ecm.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.ecm.core.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLanguageTest {

    @ParameterizedTest
    @CsvSource({
        "en,      en-US, , ",
        "en-US,   en-US, , ",
        "en-GB,   en-US, en-GB, ",
        "es,      en-US, es, ",
        "en,      es,    en, ",
        "ar,      en-US, ar, rtl",
        "ar-EG,   en-US, ar-EG, rtl",
        "ar-Latn, en-US, ar-Latn, ",
        "he,      en-US, he, rtl",
        "he,      he-IL, , rtl",
        "fa-AF,   en-US, fa-AF, rtl",
        "ur,      en-US, ur, rtl",
        "yi,      en-US, yi, rtl",
        "az-Arab, en-US, az-Arab, rtl",
        "az,      en-US, az, ",
        "sd-Deva, en-US, sd-Deva, ",
        "pa-Arab-PK, en-US, pa-Arab-PK, rtl",
        "ja,      en-US, ja, ",
    })
    void is_said_where_it_is_another_and_so_is_its_direction(String text, String page, String lang, String dir) {
        var said = ContentLanguage.of(new Language(text), Locale.forLanguageTag(page));

        assertThat(said.lang().orElse(null)).isEqualTo(lang);
        assertThat(said.dir().orElse(null)).isEqualTo(dir);
    }
}
