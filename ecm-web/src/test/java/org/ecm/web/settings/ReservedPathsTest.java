package org.ecm.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecm.core.shared.Slug;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles",
                "series",
                "authors",
                "topics",
                "disclaimers",
                "assets",
                "media",
                "health",
                "consultation",
                "calendar",
                "desk",
                "search",
                "api",
                "metrics",
                "openapi"
            })
    void no_page_can_have_them(String slug) {
        assertThat(ReservedPaths.contains(new Slug(slug))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.xml", "sitemap.xml", "robots.txt", "favicon.ico"})
    void files_are_among_them(String segment) {
        assertThat(ReservedPaths.contains(segment)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"about", "services", "contact", "method", "privacy", "terms", "accessibility"})
    void what_a_practice_says_of_itself_is_not(String slug) {
        assertThat(ReservedPaths.contains(new Slug(slug))).isFalse();
    }
}
