package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.highUuid;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.series.ReadingOrder;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalog;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/** The contract of {@link SeriesCatalog} for every store. */
public interface SeriesCatalogContract extends SlugContract<Series> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    SeriesCatalog catalogue(Clock clock);

    @Override
    default PortAdapter.WithSlugs<Series> kept(Clock clock) {
        return new SeriesAdapter(catalogue(clock));
    }

    @Test
    default void restores_a_series_with_all_fields() {
        keepsExactly(new Series(
                FEELINGS,
                Revision.NONE,
                new Permalink(new Slug("feelings"), List.of(new Slug("z-first"), new Slug("a-second"))),
                UNUSUAL_TEXT,
                Optional.of(UNUSUAL_TEXT),
                new ReadingOrder(List.of(THREE, new ArticleId(highUuid(1)), ONE, TWO))));
    }

    @Test
    default void restores_a_series_without_articles() {
        keepsExactly(feelings());
    }

    @Test
    default void restores_a_long_reading_order() {
        var parts = IntStream.rangeClosed(1, 60)
                .mapToObj(n -> new ArticleId(uuid(n * 7919L % 61)))
                .toArray(ArticleId[]::new);

        keepsExactly(feelings(parts));
    }

    @Test
    default void replaces_the_whole_order() {
        var catalog = catalogue(TickingClock.at(NOW));
        var saved = catalog.save(feelings(ONE, TWO, THREE));

        var rearranged = catalog.save(saved.rearranged(List.of(THREE, ONE, TWO)));
        EcmAssertions.assertThat(catalog.find(FEELINGS).orElseThrow()).hasOrder(THREE, ONE, TWO);

        var shortened = catalog.save(rearranged.withOrder(new ReadingOrder(List.of(TWO))));
        EcmAssertions.assertThat(catalog.find(FEELINGS).orElseThrow()).hasOrder(TWO);

        catalog.save(shortened.withOrder(new ReadingOrder(List.of())));
        EcmAssertions.assertThat(catalog.find(FEELINGS).orElseThrow()).hasOrder();
    }

    @Test
    default void a_stale_save_leaves_order_and_title() {
        var catalog = catalogue(TickingClock.at(NOW));
        var mine = catalog.save(feelings(ONE, TWO));
        catalog.save(mine.rearranged(List.of(TWO, ONE)));

        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> catalog.save(mine.withTitle("Feeling well")));

        EcmAssertions.assertThat(catalog.find(FEELINGS).orElseThrow())
                .hasOrder(TWO, ONE)
                .hasTitle("Words for feelings");
    }

    @Test
    default void lists_series_by_slug_in_code_point_order() {
        var catalog = catalogue(TickingClock.at(NOW));
        var slugs = List.of("a-b", "a0", "aa", "ab", "b", "b-a");
        Stream.of(4, 1, 5, 0, 3, 2).forEach(index -> catalog.save(series(index + 1, slugs.get(index))));

        assertThat(catalog.asOf(NOW).all())
                .extracting(series -> series.slug().text())
                .isEqualTo(slugs);
    }

    @Test
    default void finds_all_series_that_list_an_article_by_slug() {
        var catalog = catalogue(TickingClock.at(NOW));
        var second = catalog.save(series(1, "b-second", TWO, ONE));
        var first = catalog.save(series(2, "a-first", ONE));
        var third = catalog.save(series(3, "c-third", THREE, TWO));
        catalog.save(series(4, "d-empty"));
        var snapshot = catalog.asOf(NOW);

        assertThat(snapshot.containing(ONE)).containsExactly(first, second);
        assertThat(snapshot.containing(TWO)).containsExactly(second, third);
        assertThat(snapshot.containing(THREE)).containsExactly(third);
        assertThat(snapshot.containing(new ArticleId(uuid(99)))).isEmpty();
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var catalog = catalogue(clock);
        var then = catalog.save(feelings(ONE, TWO));
        clock.tick(Duration.ofHours(1));
        var now = catalog.save(then.withOrder(new ReadingOrder(List.of(TWO, THREE))));
        var other = catalog.save(series(1, "another", TWO));

        assertThat(catalog.asOf(NOW).all()).containsExactly(then);
        assertThat(catalog.asOf(NOW).containing(ONE)).containsExactly(then);
        assertThat(catalog.asOf(NOW).containing(TWO)).containsExactly(then);
        assertThat(catalog.asOf(NOW).containing(THREE)).isEmpty();
        assertThat(catalog.asOf(Instant.MAX).all()).containsExactly(other, now);
        assertThat(catalog.asOf(Instant.MAX).containing(ONE)).isEmpty();
        assertThat(catalog.asOf(Instant.MAX).containing(TWO)).containsExactly(other, now);
        assertThat(catalog.asOf(NOW.minus(1, ChronoUnit.MICROS)).all()).isEmpty();
    }

    private void keepsExactly(Series series) {
        var catalog = catalogue(TickingClock.at(NOW));

        var saved = catalog.save(series);

        assertThat(saved).isEqualTo(series.withRevision(new Revision(1)));
        assertThat(catalog.find(series.id())).contains(saved);
        assertThat(catalog.asOf(NOW).find(series.slug())).contains(saved);
        assertThat(catalog.asOf(NOW).all()).containsExactly(saved);
    }

    private static Series series(int number, String slug, ArticleId... parts) {
        return Series.of(new SeriesId(uuid(number)), new Slug(slug), "Series " + number, parts);
    }
}
