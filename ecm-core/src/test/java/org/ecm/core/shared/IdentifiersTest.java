package org.ecm.core.shared;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final String CANONICAL = "01930000-0000-7000-8000-00000000abcd";

    @Test
    void parses_what_to_string_returns() {
        assertThat(ArticleId.of(CANONICAL)).hasToString(CANONICAL);
        assertThat(AuthorId.of(CANONICAL)).hasToString(CANONICAL);
        assertThat(PageId.of(CANONICAL)).hasToString(CANONICAL);
        assertThat(SeriesId.of(CANONICAL)).hasToString(CANONICAL);
        assertThat(RequestId.of(CANONICAL)).hasToString(CANONICAL);
    }

    @Test
    void accepts_upper_case() {
        assertThat(ArticleId.of(CANONICAL.toUpperCase(Locale.ROOT))).isEqualTo(ArticleId.of(CANONICAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one",
                "1-1-1-1-1",
                "193-0-7000-8000-abcd",
                "0019300000-0000-7000-8000-00000000abcd",
                "{01930000-0000-7000-8000-00000000abcd}",
                "01930000-0000-7000-8000-00000000abcd "
            })
    void rejects_other_forms(String text) {
        assertRefused(() -> ArticleId.of(text), "article-id.malformed");
        assertRefused(() -> AuthorId.of(text), "author-id.malformed");
        assertRefused(() -> PageId.of(text), "page-id.malformed");
        assertRefused(() -> SeriesId.of(text), "series-id.malformed");
        assertRefused(() -> RequestId.of(text), "request-id.malformed");
    }

    @Test
    void identifiers_sort_as_unsigned_numbers() {
        var sorted = List.of(
                "00000000-0000-0000-0000-000000000000",
                "00000000-0000-0000-7fff-ffffffffffff",
                "00000000-0000-0000-8000-000000000000",
                "7fffffff-ffff-ffff-ffff-ffffffffffff",
                "80000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff");

        sortsAs(sorted, ArticleId::of);
        sortsAs(sorted, AuthorId::of);
        sortsAs(sorted, PageId::of);
        sortsAs(sorted, SeriesId::of);
        sortsAs(sorted, RequestId::of);
        sortsAs(sorted, text -> new NoticeId(UUID.fromString(text)));
    }

    @Test
    void names_sort_by_code_point() {
        var sorted = List.of("a-b", "a0", "aa", "aab", "b");

        sortsAs(sorted, DisclaimerId::new);
        sortsAs(sorted, ServiceId::new);
        sortsAs(sorted, Slug::new);
        sortsAs(sorted, Topic::new);
    }

    private static <I extends Comparable<I>> void sortsAs(List<String> sorted, Function<String, I> identifier) {
        var shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(shuffled.stream().map(identifier).sorted().map(Object::toString))
                .isEqualTo(sorted)
                .isNotEqualTo(shuffled);
    }
}
