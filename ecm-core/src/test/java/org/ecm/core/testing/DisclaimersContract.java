package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.LONG_AGO;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;
import static org.ecm.core.testing.Examples.disclaimer;
import static org.ecm.core.testing.Examples.notTherapy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.CoverageSubject;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.junit.jupiter.api.Test;

/** The contract of {@link Disclaimers} for every store. */
public interface DisclaimersContract extends HistoryContract<Disclaimer> {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    Disclaimers disclaimers(Clock clock);

    @Override
    default PortAdapter<Disclaimer> kept(Clock clock) {
        return new DisclaimersAdapter(disclaimers(clock));
    }

    @Test
    default void restores_a_disclaimer_with_all_fields() {
        var first = new Wording(
                1,
                LONG_AGO,
                new TreeMap<>(Map.of(
                        Language.ENGLISH, UNUSUAL_TEXT, new Language("pt-BR"), "Não", new Language("de"), "Nein")));
        var second = Wording.of(7, NOW.plus(1, ChronoUnit.MICROS), new Language("zh-Hant-TW"), "不\n\n" + UNUSUAL_TEXT);
        keepsExactly(new Disclaimer(
                NOT_THERAPY,
                Revision.NONE,
                List.of(first, second),
                Set.of(
                        new Coverage.Everywhere(),
                        new Coverage.RequestForm(),
                        new Coverage.OfService(COACHING),
                        new Coverage.OfAuthor(MARA),
                        new Coverage.OfSeries(FEELINGS),
                        new Coverage.OfArticle(ONE),
                        new Coverage.OfPage(ABOUT)),
                true));
    }

    @Test
    default void restores_a_disclaimer_without_coverage() {
        keepsExactly(disclaimer(NOT_THERAPY, "Said nowhere yet."));
    }

    @Test
    default void restores_the_same_digest() {
        var disclaimers = disclaimers(TickingClock.at(NOW));
        var wording = Wording.of(1, LONG_AGO, Language.ENGLISH, UNUSUAL_TEXT);
        disclaimers.save(Disclaimer.of(NOT_THERAPY, wording));

        var kept = disclaimers.find(NOT_THERAPY).orElseThrow().wordings().get(0);

        assertThat(kept.digest(Language.ENGLISH)).isEqualTo(wording.digest(Language.ENGLISH));
    }

    @Test
    default void lists_all_by_id_in_code_point_order() {
        var disclaimers = disclaimers(TickingClock.at(NOW));
        var ids = List.of("a-b", "a0", "aa", "ab", "b", "b-a");
        Stream.of(4, 1, 5, 0, 3, 2)
                .forEach(index -> disclaimers.save(disclaimer(new DisclaimerId(ids.get(index)), "Please note.")));

        assertThat(disclaimers.asOf(NOW).all())
                .extracting(disclaimer -> disclaimer.id().text())
                .isEqualTo(ids);
    }

    @Test
    default void returns_each_required_disclaimer_once_by_id() {
        var disclaimers = disclaimers(TickingClock.at(NOW));
        var doubly = disclaimers.save(disclaimer(
                new DisclaimerId("b-doubly"), "Twice.", new Coverage.OfPage(ABOUT), new Coverage.OfService(COACHING)));
        var everywhere =
                disclaimers.save(disclaimer(new DisclaimerId("a-everywhere"), "Always.", new Coverage.Everywhere()));
        disclaimers.save(disclaimer(new DisclaimerId("c-elsewhere"), "Not here.", new Coverage.OfArticle(ONE)));

        assertThat(disclaimers.asOf(NOW).required(CoverageSubject.ofPage(ABOUT, Set.of(COACHING))))
                .containsExactly(everywhere, doubly);
        assertThat(disclaimers.asOf(NOW).required(CoverageSubject.allContent())).containsExactly(everywhere);
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var disclaimers = disclaimers(clock);
        var then = disclaimers.save(notTherapy());
        clock.tick(Duration.ofHours(1));
        var now = disclaimers.save(new Disclaimer(then.id(), then.revision(), then.wordings(), Set.of(), true));
        var other = disclaimers.save(disclaimer(new DisclaimerId("another"), "Please note."));

        assertThat(disclaimers.asOf(NOW).all()).containsExactly(then);
        assertThat(disclaimers.asOf(Instant.MAX).all()).containsExactly(other, now);
        assertThat(disclaimers.asOf(NOW.minus(1, ChronoUnit.MICROS)).all()).isEmpty();
    }

    @Test
    default void rejects_changes_to_a_wording_that_may_have_been_shown() {
        var disclaimers = disclaimers(TickingClock.at(NOW));
        var shown = Wording.of(1, NOW, Language.ENGLISH, "Shown from this very instant on.");
        var saved = disclaimers.save(Disclaimer.of(NOT_THERAPY, shown));
        var changed = Wording.of(1, NOW, Language.ENGLISH, "Shown differently.");
        var next = Wording.of(2, NOW.plusSeconds(1), Language.ENGLISH, "Shown next.");

        assertRefused(() -> disclaimers.save(saying(saved, changed)), "disclaimer.shown-wording-changed", 1);
        assertRefused(() -> disclaimers.save(saying(saved, next)), "disclaimer.shown-wording-changed", 1);

        assertThat(disclaimers.find(NOT_THERAPY)).contains(saved);
        assertThat(disclaimers.asOf(Instant.MAX).all()).containsExactly(saved);
    }

    @Test
    default void a_stale_save_is_stale_even_if_invalid() {
        var disclaimers = disclaimers(TickingClock.at(NOW));
        var drawn = disclaimers.save(Disclaimer.of(NOT_THERAPY, Wording.of(1, NOW, Language.ENGLISH, "As it was.")));
        var meanwhile = disclaimers.save(drawn);

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> disclaimers.save(saying(drawn, Wording.of(1, NOW, Language.ENGLISH, "Changed."))));

        assertThat(disclaimers.find(NOT_THERAPY)).contains(meanwhile);
    }

    @Test
    default void a_wording_becomes_immutable_when_it_takes_effect() {
        var clock = TickingClock.at(NOW);
        var disclaimers = disclaimers(clock);
        var effective = NOW.plus(1, ChronoUnit.DAYS);
        var saved = disclaimers.save(notTherapy());
        var first = saved.wordings().get(0);
        var planned = Wording.of(2, effective, Language.ENGLISH, "Planned.");
        var better = Wording.of(2, effective, Language.ENGLISH, "Planned better.");
        clock.tick(Duration.ofHours(1));
        var announced = disclaimers.save(saying(saved, first, planned));
        clock.set(effective.minus(1, ChronoUnit.MICROS));

        var improved = disclaimers.save(saying(announced, first, better));
        clock.set(effective);

        assertRefused(() -> disclaimers.save(saying(improved, first, planned)), "disclaimer.shown-wording-changed", 2);
        assertThat(disclaimers.find(NOT_THERAPY)).contains(improved);
        assertThat(disclaimers.asOf(NOW.plus(1, ChronoUnit.HOURS)).all()).containsExactly(announced);
    }

    private void keepsExactly(Disclaimer disclaimer) {
        var disclaimers = disclaimers(TickingClock.at(NOW));

        var saved = disclaimers.save(disclaimer);

        assertThat(saved).isEqualTo(disclaimer.withRevision(new Revision(1)));
        assertThat(disclaimers.find(disclaimer.id())).contains(saved);
        assertThat(disclaimers.asOf(NOW).all()).containsExactly(saved);
    }

    private static Disclaimer saying(Disclaimer disclaimer, Wording... wordings) {
        return new Disclaimer(
                disclaimer.id(),
                disclaimer.revision(),
                List.of(wordings),
                disclaimer.coverages(),
                disclaimer.mustBeAccepted());
    }
}
