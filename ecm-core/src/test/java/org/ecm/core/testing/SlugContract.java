package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/**
 * The contract for the slugs of every port: a slug has one permanent owner.
 *
 * <p>It's part of each port's contract and needs no implementation.
 *
 * @param <A> the type of the aggregates
 */
public interface SlugContract<A> extends HistoryContract<A> {

    @Override
    PortAdapter.WithSlugs<A> kept(Clock clock);

    @Test
    default void is_found_by_its_slug_only() {
        var kept = kept(TickingClock.at(NOW));
        var saved = kept.save(kept.example(1));

        assertThat(kept.asOf(NOW, kept.permalink(saved).slug())).contains(saved);
        assertThat(kept.asOf(NOW, new Slug("unheard-of"))).isEmpty();
    }

    @Test
    default void is_found_by_every_slug_it_ever_had() {
        var kept = kept(TickingClock.at(NOW));
        var first = new Slug("first");
        var second = new Slug("second");
        var third = new Slug("third");
        var saved = kept.save(kept.under(kept.example(1), new Permalink(third, List.of(first, second))));

        assertThat(List.of(first, second, third))
                .allSatisfy(slug -> assertThat(kept.asOf(NOW, slug)).contains(saved));
        assertThat(kept.permalink(kept.find(saved).orElseThrow()).former()).containsExactly(first, second);
    }

    @Test
    default void after_a_move_the_past_knows_only_the_old_slug() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var before = kept.save(kept.example(1));
        var oldSlug = kept.permalink(before).slug();
        clock.tick(Duration.ofDays(1));
        var newSlug = new Slug("moved-here");
        var after = kept.save(moved(kept, before, newSlug));

        assertThat(kept.asOf(clock.instant(), oldSlug)).contains(after);
        assertThat(kept.asOf(clock.instant(), newSlug)).contains(after);
        assertThat(kept.asOf(NOW, oldSlug)).contains(before);
        assertThat(kept.asOf(NOW, newSlug)).isEmpty();
    }

    @Test
    default void can_move_back_to_a_former_slug() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var saved = kept.save(kept.example(1));
        var home = kept.permalink(saved).slug();
        clock.tick(Duration.ofDays(1));
        var away = kept.save(moved(kept, saved, new Slug("away")));
        clock.tick(Duration.ofDays(1));
        var back = kept.save(moved(kept, away, home));

        assertThat(kept.permalink(back)).isEqualTo(new Permalink(home, List.of(new Slug("away"))));
        assertThat(kept.asOf(clock.instant(), home)).contains(back);
        assertThat(kept.asOf(clock.instant(), new Slug("away"))).contains(back);
    }

    @Test
    default void rejects_a_slug_with_another_owner_and_saves_nothing() {
        var kept = kept(TickingClock.at(NOW));
        var owner = kept.save(kept.example(1));
        var slug = kept.permalink(owner).slug();
        var second = kept.under(kept.example(2), Permalink.of(slug));

        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> kept.save(second))
                .satisfies(taken -> assertThat(taken.slug()).isEqualTo(slug));

        assertThat(kept.find(second)).isEmpty();
        assertThat(kept.asOf(Instant.MAX, slug)).contains(owner);
    }

    @Test
    default void a_move_to_a_slug_with_another_owner_changes_nothing() {
        var clock = TickingClock.at(NOW);
        var kept = kept(clock);
        var owner = kept.save(kept.example(1));
        var mover = kept.save(kept.example(2));
        clock.tick(Duration.ofDays(1));

        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(
                        () -> kept.save(moved(kept, mover, kept.permalink(owner).slug())));

        assertThat(kept.find(mover)).contains(mover);
        assertThat(kept.asOf(clock.instant(), kept.permalink(mover).slug())).contains(mover);
        assertThat(kept.asOf(clock.instant(), kept.permalink(owner).slug())).contains(owner);
    }

    @Test
    default void a_slug_stays_with_its_owner_after_the_owner_moved() {
        var kept = kept(TickingClock.at(NOW));
        var saved = kept.save(kept.example(1));
        var left = kept.permalink(saved).slug();
        var owner = kept.save(moved(kept, saved, new Slug("moved-here")));
        var second = kept.under(kept.example(2), Permalink.of(left));

        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> kept.save(second))
                .satisfies(taken -> assertThat(taken.slug()).isEqualTo(left));

        assertThat(kept.asOf(Instant.MAX, left)).contains(owner);
    }

    @Test
    default void a_slug_stays_with_its_owner_even_if_no_longer_listed() {
        var kept = kept(TickingClock.at(NOW));
        var saved = kept.save(kept.example(1));
        var left = kept.permalink(saved).slug();
        kept.save(kept.under(saved, Permalink.of(new Slug("fresh-start"))));

        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> kept.save(kept.under(kept.example(2), Permalink.of(left))));
    }

    @Test
    default void former_slugs_of_the_first_save_have_an_owner_too() {
        var kept = kept(TickingClock.at(NOW));
        var former = new Slug("before-our-time");
        var owner = kept.save(kept.under(kept.example(1), new Permalink(new Slug("present"), List.of(former))));

        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> kept.save(kept.under(kept.example(2), Permalink.of(former))))
                .satisfies(taken -> assertThat(taken.slug()).isEqualTo(former));

        assertThat(kept.asOf(Instant.MAX, former)).contains(owner);
    }

    @Test
    default void rejects_a_former_slug_with_another_owner() {
        var kept = kept(TickingClock.at(NOW));
        var owner = kept.save(kept.example(1));
        var slug = kept.permalink(owner).slug();
        var claimer = kept.under(kept.example(2), new Permalink(new Slug("innocent"), List.of(slug)));

        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> kept.save(claimer))
                .satisfies(taken -> assertThat(taken.slug()).isEqualTo(slug));

        assertThat(kept.asOf(Instant.MAX, slug)).contains(owner);
    }

    @Test
    default void a_refused_save_claims_no_slug() {
        var kept = kept(TickingClock.at(NOW));
        var taken = kept.permalink(kept.save(kept.example(1))).slug();
        var wanted = new Slug("still-free");
        assertThatExceptionOfType(SlugTaken.class)
                .isThrownBy(() -> kept.save(kept.under(kept.example(2), new Permalink(wanted, List.of(taken)))));

        var saved = kept.save(kept.under(kept.example(3), Permalink.of(wanted)));

        assertThat(kept.asOf(Instant.MAX, wanted)).contains(saved);
    }

    @Test
    default void a_stale_save_claims_no_slug() {
        var kept = kept(TickingClock.at(NOW));
        var drawn = kept.save(kept.example(1));
        kept.save(kept.changed(drawn, "Meanwhile"));
        var wanted = new Slug("still-free");
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> kept.save(moved(kept, drawn, wanted)));

        var saved = kept.save(kept.under(kept.example(2), Permalink.of(wanted)));

        assertThat(kept.asOf(Instant.MAX, wanted)).contains(saved);
    }

    @Test
    default void gives_a_slug_to_exactly_one_of_several_concurrent_saves() {
        var kept = kept(TickingClock.at(NOW));
        for (int round = 0; round < Race.ROUNDS; round++) {
            var wanted = new Slug("wanted-by-all-" + round);
            int offset = round * Race.THREADS;

            var race = Race.between(n -> () -> kept.save(kept.under(kept.example(offset + n), Permalink.of(wanted))));

            assertThat(race.failures()).hasSize(Race.THREADS - 1).hasOnlyElementsOfType(SlugTaken.class);
            assertThat(race.winners()).hasSize(1);
            assertThat(kept.asOf(Instant.MAX, wanted)).contains(race.winners().get(0));
        }
    }

    private static <A> A moved(PortAdapter.WithSlugs<A> kept, A aggregate, Slug slug) {
        return kept.under(aggregate, kept.permalink(aggregate).movedTo(slug));
    }
}
