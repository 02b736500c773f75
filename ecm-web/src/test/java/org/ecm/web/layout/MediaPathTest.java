package org.ecm.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPathTest {

    @ParameterizedTest
    @CsvSource({
        "media/a.png,           media/a.png",
        "./media/a.png,         media/a.png",
        "../media/a.png,        media/a.png",
        "/media/a.png,          media/a.png",
        "media/b/c/a.png,       media/b/c/a.png",
        "media/a%20b.png,       media/a b.png",
        "media/a b.png,         media/a b.png",
        "media/a.png?x#y,       media/a.png",
    })
    void is_what_a_text_refers_to(String destination, String path) {
        assertThat(MediaPath.of(destination)).contains(new MediaPath(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.png",
                "media",
                "media/",
                "media//a.png",
                "media/../secret",
                "media/%2e%2e/secret",
                "media/.hidden",
                "media/a\\b",
                "media/a%00",
                "media/a%3Fb",
                "other/media/a.png",
                "//example.org/media/a.png",
                "https://example.org/media/a.png",
                "mailto:media/a",
                "data:media/a",
                "media/%zz",
                "#media/a.png"
            })
    void is_nothing_else(String destination) {
        assertThat(MediaPath.of(destination)).isEmpty();
    }

    @Test
    void has_an_escaped_address() {
        assertThat(new MediaPath("media/a b\u00e9.png").address()).isEqualTo("/media/a%20b%C3%A9.png");
    }
}
