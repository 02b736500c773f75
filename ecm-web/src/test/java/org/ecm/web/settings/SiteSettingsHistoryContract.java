package org.ecm.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ecm.core.disclaimer.Service;
import org.ecm.core.retention.RetentionRules;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.TickingClock;
import org.junit.jupiter.api.Test;

/** What every {@link SiteSettingsHistory} promises, wherever it keeps the settings. */
interface SiteSettingsHistoryContract {

    /**
     * {@return a history holding nothing, unshared with any other test}
     *
     * @param clock tells when something is recorded
     */
    SiteSettingsHistory history(Clock clock);

    @Test
    default void nothing_is_known_before_the_first_save() {
        var history = history(TickingClock.at(NOW));

        assertThat(history.latest()).isEmpty();
        assertThat(history.asOf(NOW)).isEmpty();
        assertThat(history.asOf(Instant.MAX)).isEmpty();
    }

    @Test
    default void settings_with_every_field_filled_come_back_as_they_were() {
        keepsExactly(new SiteSettings(
                UNUSUAL_TEXT,
                Optional.of(UNUSUAL_TEXT),
                ZoneId.of("America/Argentina/ComodRivadavia"),
                Locale.forLanguageTag("sr-Latn-RS"),
                new SiteSettings.Crisis(
                        UNUSUAL_TEXT,
                        Optional.of("1"),
                        Optional.of("2"),
                        Optional.of("3"),
                        Optional.of("https://help.example/")),
                Optional.of(new SiteSettings.Link(UNUSUAL_TEXT, "/contact")),
                Optional.of(new Slug("mara-lindqvist")),
                List.of(
                        new Service(new ServiceId("z-last"), "First", false),
                        new Service(COACHING, UNUSUAL_TEXT, true)),
                List.of(new SiteSettings.Link("B", "/b"), new SiteSettings.Link("A", "/a")),
                Optional.of("practice@example.org"),
                Optional.of("Street 1\nTown\n" + UNUSUAL_TEXT),
                new ConsultationSettings(
                        List.of("B", UNUSUAL_TEXT, "A"),
                        UNUSUAL_TEXT,
                        false,
                        false,
                        "Line\n" + UNUSUAL_TEXT,
                        UNUSUAL_TEXT,
                        new RetentionRules(1, 2, 3),
                        List.of(Duration.ofDays(3), Duration.ofMinutes(45)),
                        Duration.ofMinutes(90),
                        Duration.ofHours(50),
                        new NotificationAddresses(
                                Optional.of("us@example.org"),
                                new TreeMap<>(Map.of(
                                        new Slug("mara-lindqvist"), "mara@example.org", new Slug("z"), UNUSUAL_TEXT))),
                        new ConversationLimitSettings(7, 77))));
    }

    @Test
    default void settings_with_nothing_but_what_they_need_come_back_as_they_were() {
        keepsExactly(new SiteSettings(
                "",
                Optional.empty(),
                ZoneId.of("UTC"),
                Locale.ROOT,
                new SiteSettings.Crisis("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new ConsultationSettings(
                        List.of(),
                        "",
                        true,
                        true,
                        "",
                        "",
                        RetentionRules.INITIAL,
                        List.of(),
                        Duration.ZERO,
                        Duration.ZERO,
                        NotificationAddresses.INITIAL,
                        new ConversationLimitSettings(1, 1))));
    }

    @Test
    default void each_moment_has_the_settings_that_were_recorded_then() {
        var clock = TickingClock.at(NOW);
        var history = history(clock);
        var first = history.save(named("First"), Revision.NONE);
        clock.tick(Duration.ofHours(1));
        var second = history.save(named("Second"), first.revision());

        assertThat(history.latest()).contains(second);
        assertThat(history.asOf(NOW.minus(1, ChronoUnit.MICROS))).isEmpty();
        assertThat(history.asOf(NOW)).contains(first);
        assertThat(history.asOf(clock.instant().minus(1, ChronoUnit.MICROS))).contains(first);
        assertThat(history.asOf(clock.instant())).contains(second);
        assertThat(history.asOf(Instant.MAX)).contains(second);
    }

    @Test
    default void a_stale_save_changes_nothing() {
        var history = history(TickingClock.at(NOW));
        var first = history.save(named("First"), Revision.NONE);
        var theirs = history.save(named("Theirs"), first.revision());

        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> history.save(named("Mine"), first.revision()))
                .satisfies(stale -> assertThat(stale.expectedRevision()).isEqualTo(new Revision(1)));
        assertThatExceptionOfType(StaleRevision.class)
                .isThrownBy(() -> history.save(named("Again first"), Revision.NONE));
        assertThatExceptionOfType(StaleRevision.class).isThrownBy(() -> history.save(named("Ahead"), new Revision(3)));

        assertThat(history.latest()).contains(theirs);
    }

    @Test
    default void exactly_one_of_several_concurrent_saves_succeeds() throws Exception {
        var history = history(TickingClock.at(NOW));
        var drawn = history.save(named("Drawn"), Revision.NONE);
        var start = new CyclicBarrier(6);
        var threads = Executors.newFixedThreadPool(6);
        var winners = 0;
        try {
            var runs = threads.invokeAll(IntStream.range(0, 6)
                    .<Callable<SiteSettingsHistory.Recorded>>mapToObj(n -> () -> {
                        start.await();
                        return history.save(named("By thread " + n), drawn.revision());
                    })
                    .toList());
            for (var run : runs) {
                try {
                    assertThat(history.latest()).contains(run.get());
                    winners++;
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(StaleRevision.class);
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(winners).isEqualTo(1);
    }

    private void keepsExactly(SiteSettings settings) {
        var history = history(TickingClock.at(NOW));

        var saved = history.save(settings, Revision.NONE);

        assertThat(saved).isEqualTo(new SiteSettingsHistory.Recorded(settings, new Revision(1)));
        assertThat(history.latest()).contains(saved);
        assertThat(history.asOf(NOW)).contains(saved);
    }

    private static SiteSettings named(String name) {
        var initial = SiteSettings.INITIAL;
        return new SiteSettings(
                name,
                initial.tagline(),
                initial.zone(),
                initial.locale(),
                initial.crisis(),
                initial.callToAction(),
                initial.practitioner(),
                initial.services(),
                initial.navigation(),
                initial.contactEmail(),
                initial.postalAddress(),
                initial.consultation());
    }
}
