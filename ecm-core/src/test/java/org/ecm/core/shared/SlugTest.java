package org.ecm.core.shared;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "a-b-c1", "2026-in-words", "0-0"})
    void accepts_letters_and_digits_joined_by_single_hyphens(String text) {
        assertThat(new Slug(text)).hasToString(text);
        assertThat(Slug.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void rejects_a_blank_slug(String text) {
        assertRefused(() -> new Slug(text), "slug.blank");
        assertThat(Slug.isSlug(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-a", "a-", "a--b", "A", "a b", "a_b", "ä", "a.b", "a/b", "..", "a\n", "\u0661", "%61", "ſ"})
    void rejects_other_characters(String text) {
        assertRefused(() -> new Slug(text), "slug.malformed", text);
        assertThat(Slug.isSlug(text)).isFalse();
    }

    @Test
    void limits_a_slug_to_120_characters() {
        var longest = "a".repeat(120);

        assertThat(new Slug(longest).text()).isEqualTo(longest);
        assertThat(Slug.isSlug(longest)).isTrue();
        assertRefused(() -> new Slug(longest + "a"), "slug.too-long", 120);
        assertThat(Slug.isSlug(longest + "a")).isFalse();
    }

    @Test
    void slugs_sort_by_code_point() {
        var sorted = List.of(new Slug("a-b"), new Slug("a0"), new Slug("aa"), new Slug("b"));

        assertThat(sorted).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Coaching", "a--b", "-"})
    void named_ids_have_the_form_of_a_slug(String text) {
        assertRefused(() -> new DisclaimerId(text), "disclaimer-id.malformed", text);
        assertRefused(() -> new ServiceId(text), "service.malformed", text);
        assertRefused(() -> new Topic(text), "topic.malformed", text);
    }
}
