package org.ecm.core.series;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.EcmAssertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.feelings;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

    private static final ReadingOrder ORDER = new ReadingOrder(List.of(THREE, ONE, TWO));

    @Test
    void rejects_repeated_articles() {
        assertRefused(() -> new ReadingOrder(List.of(ONE, TWO, ONE)), "series.repeated");
    }

    @Test
    void can_be_empty() {
        assertThat(new ReadingOrder(List.of()).articles()).isEmpty();
    }

    @Test
    void finds_the_neighbors_on_both_sides() {
        assertThat(ORDER.neighborsOf(THREE)).isEqualTo(new Neighbors<>(Optional.empty(), Optional.of(ONE)));
        assertThat(ORDER.neighborsOf(ONE)).isEqualTo(new Neighbors<>(Optional.of(THREE), Optional.of(TWO)));
        assertThat(ORDER.neighborsOf(TWO)).isEqualTo(new Neighbors<>(Optional.of(ONE), Optional.empty()));
    }

    @Test
    void the_only_part_has_no_neighbors() {
        assertThat(new ReadingOrder(List.of(ONE)).neighborsOf(ONE))
                .isEqualTo(new Neighbors<>(Optional.empty(), Optional.empty()));
    }

    @Test
    void positions_count_from_one() {
        assertThat(ORDER.positionOf(THREE)).isEqualTo(new Position(1, 3));
        assertThat(ORDER.positionOf(TWO)).isEqualTo(new Position(3, 3));
    }

    @Test
    void rejects_articles_not_in_the_order() {
        var order = new ReadingOrder(List.of(ONE));

        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> order.positionOf(TWO));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> order.neighborsOf(TWO));
    }

    @Test
    void filtering_keeps_the_order() {
        assertThat(ORDER.filter(article -> !article.equals(ONE))).isEqualTo(new ReadingOrder(List.of(THREE, TWO)));
    }

    @Test
    void rearranging_needs_the_same_articles() {
        assertThat(ORDER.rearranged(List.of(ONE, TWO, THREE)).articles()).containsExactly(ONE, TWO, THREE);
        assertRefused(() -> ORDER.rearranged(List.of(ONE, TWO)), "series.not-the-same-articles");
        assertRefused(
                () -> new ReadingOrder(List.of(ONE)).rearranged(List.of(ONE, TWO)), "series.not-the-same-articles");
        assertRefused(() -> ORDER.rearranged(List.of(ONE, TWO, THREE, ONE)), "series.repeated");
    }

    @Test
    void rejects_a_position_beyond_the_count() {
        assertRefused(() -> new Position(0, 3), "position.out-of-range", 0, 3);
        assertRefused(() -> new Position(4, 3), "position.out-of-range", 4, 3);
    }

    @Test
    void limits_a_series_title_to_200_characters() {
        assertRefused(() -> feelings().withTitle(" \n"), "series-title.blank");
        assertRefused(() -> feelings().withTitle("t".repeat(201)), "series-title.too-long", 200);
        assertThat(feelings().withTitle(" " + "t".repeat(200))).hasTitle("t".repeat(200));
    }

    @Test
    void a_change_leaves_everything_else() {
        var before = feelings(ONE, TWO).withRevision(new Revision(4));

        var after = before.rearranged(List.of(TWO, ONE)).withTitle("Other words");

        assertThat(after).hasOrder(TWO, ONE).hasTitle("Other words");
        assertThat(after.id()).isEqualTo(FEELINGS);
        assertThat(after.slug()).isEqualTo(new Slug("words-for-feelings"));
        assertThat(after.revision()).isEqualTo(new Revision(4));
    }
}
