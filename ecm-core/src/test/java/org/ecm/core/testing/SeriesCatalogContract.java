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
        var catalogue = catalogue(TickingClock.at(NOW));
        var saved = catalogue.save(feelings(ONE, TWO, THREE));

        var rearranged = catalogue.save(saved.rearranged(List.of(THREE, ONE, TWO)));
        EcmAssertions.assertThat(catalogue.find(FEELINGS).orElseThrow()).hasOrder(THREE, ONE, TWO);

        var shortened = catalogue.save(rearranged.withOrder(new ReadingOrder(List.of(TWO))));
        EcmAssertions.assertThat(catalogue.find(FEELINGS).orElseThrow()).hasOrder(TWO);

        catalogue.save(shortened.withOrder(new ReadingOrder(List.of())));
        EcmAssertions.assertThat(catalogue.find(FEELINGS).orElseThrow()).hasOrder();
    }

    @Test
    default void a_stale_save_leaves_order_and_title() {
        var catalogue = catalogue(TickingClock.at(NOW));
        var mine = catalogue.save(feelings(ONE, TWO));
        catalogue.save(mine.rearranged(List.of(TWO, ONE)));

        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> catalogue.save(mine.withTitle("Feeling well")));

        EcmAssertions.assertThat(catalogue.find(FEELINGS).orElseThrow())
                .hasOrder(TWO, ONE)
                .hasTitle("Words for feelings");
    }

    @Test
    default void lists_series_by_slug_in_code_point_order() {
        var catalogue = catalogue(TickingClock.at(NOW));
        var slugs = List.of("a-b", "a0", "aa", "ab", "b", "b-a");
        Stream.of(4, 1, 5, 0, 3, 2).forEach(index -> catalogue.save(series(index + 1, slugs.get(index))));

        assertThat(catalogue.asOf(NOW).all())
                .extracting(series -> series.slug().text())
                .isEqualTo(slugs);
    }

    @Test
    default void finds_all_series_that_list_an_article_by_slug() {
        var catalogue = catalogue(TickingClock.at(NOW));
        var second = catalogue.save(series(1, "b-second", TWO, ONE));
        var first = catalogue.save(series(2, "a-first", ONE));
        var third = catalogue.save(series(3, "c-third", THREE, TWO));
        catalogue.save(series(4, "d-empty"));
        var snapshot = catalogue.asOf(NOW);

        assertThat(snapshot.containing(ONE)).containsExactly(first, second);
        assertThat(snapshot.containing(TWO)).containsExactly(second, third);
        assertThat(snapshot.containing(THREE)).containsExactly(third);
        assertThat(snapshot.containing(new ArticleId(uuid(99)))).isEmpty();
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var catalogue = catalogue(clock);
        var then = catalogue.save(feelings(ONE, TWO));
        clock.tick(Duration.ofHours(1));
        var now = catalogue.save(then.withOrder(new ReadingOrder(List.of(TWO, THREE))));
        var other = catalogue.save(series(1, "another", TWO));

        assertThat(catalogue.asOf(NOW).all()).containsExactly(then);
        assertThat(catalogue.asOf(NOW).containing(ONE)).containsExactly(then);
        assertThat(catalogue.asOf(NOW).containing(TWO)).containsExactly(then);
        assertThat(catalogue.asOf(NOW).containing(THREE)).isEmpty();
        assertThat(catalogue.asOf(Instant.MAX).all()).containsExactly(other, now);
        assertThat(catalogue.asOf(Instant.MAX).containing(ONE)).isEmpty();
        assertThat(catalogue.asOf(Instant.MAX).containing(TWO)).containsExactly(other, now);
        assertThat(catalogue.asOf(NOW.minus(1, ChronoUnit.MICROS)).all()).isEmpty();
    }

    private void keepsExactly(Series series) {
        var catalogue = catalogue(TickingClock.at(NOW));

        var saved = catalogue.save(series);

        assertThat(saved).isEqualTo(series.withRevision(new Revision(1)));
        assertThat(catalogue.find(series.id())).contains(saved);
        assertThat(catalogue.asOf(NOW).find(series.slug())).contains(saved);
        assertThat(catalogue.asOf(NOW).all()).containsExactly(saved);
    }

    private static Series series(int number, String slug, ArticleId... parts) {
        return Series.of(new SeriesId(uuid(number)), new Slug(slug), "Series " + number, parts);
    }
}
