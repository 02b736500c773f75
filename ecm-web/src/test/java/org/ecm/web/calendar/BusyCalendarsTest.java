package org.ecm.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.THEO;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.memory.InMemoryAuthors;
import org.ecm.core.memory.InMemorySchedules;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.configuration.Settings;
import org.ecm.web.network.Patience;
import org.ecm.web.store.TestDatabase;
import org.ecm.web.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The calendars of practitioners take their time, whatever becomes of those calendars. */
class BusyCalendarsTest extends CalendarServer {

    private static final TimeRange MEETING =
            new TimeRange(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T11:00:00Z"));
    private static final Duration PATIENT = Duration.ofSeconds(30);
    private static final Duration HASTY = Duration.ofMillis(1);
    private static final Slug SLUG = new Slug("mara-lindqvist");

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(TestDatabase.Product.HSQLDB);

    private final TickingClock clock = TickingClock.at(Instant.parse("2026-11-01T09:00:00Z"));
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final InMemoryAuthors authors = new InMemoryAuthors(clock);
    private final InMemorySchedules schedules = new InMemorySchedules(clock);
    private final CountDownLatch go = new CountDownLatch(1);
    private KeptCalendars kept;
    private BusyCalendars calendars;
    private Patience reading = LONG;

    @BeforeEach
    void open() {
        authors.save(Examples.mara());
        authors.save(Examples.theo());
        kept = databases.fresh().port(KeptCalendars.class, JpaCalendars::new);
        calendars = calendars(PATIENT);
    }

    /** What is still being kept is kept before the database is emptied. */
    @AfterEach
    void end() throws InterruptedException {
        go.countDown();
        readers.shutdown();
        assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    private BusyCalendars calendars(Duration patience) {
        return calendars(patience, "mara-lindqvist=" + address().text());
    }

    private BusyCalendars calendars(Duration patience, String setting) {
        var made = new BusyCalendars(
                Settings.read(name -> name.equals("ECM_CALENDARS") ? setting : null),
                authors,
                schedules,
                kept,
                clock,
                calendar(ANY, Resolver.SYSTEM, reading),
                patience,
                readers);
        made.start();
        return made;
    }

    private void answerWithNoCalendar() {
        answer(exchange -> exchange.sendResponseHeaders(404, -1));
    }

    private CalendarState state() {
        return calendars.states().get(0);
    }

    @Test
    void what_a_calendar_says_takes_its_owners_time_and_nobody_elses() {
        answerWithTheCalendar();

        assertThat(calendars.taken(MARA, WANTED)).containsExactly(MEETING);
        assertThat(calendars.taken(THEO, WANTED)).isEmpty();
        assertThat(calendars.taken(MARA, new TimeRange(MEETING.end(), WANTED.end())))
                .isEmpty();
    }

    @Test
    void what_the_site_itself_put_into_a_calendar_does_not_take_time_there() {
        var ours = CALENDAR.replace("SUMMARY", "UID:0198b7c4-6f00-7cc3-98c4-dc0c0c07398f@localhost\nSUMMARY");
        answer(exchange -> send(exchange, 200, ours.getBytes(UTF_8)));

        assertThat(calendars.taken(MARA, WANTED)).isEmpty();
    }

    @Test
    void for_times_that_are_shown_it_is_asked_every_five_minutes_and_before_a_meeting_at_once() {
        answerWithTheCalendar();

        calendars.lastKnown(MARA, WANTED);
        clock.tick(Duration.ofMinutes(5));
        calendars.lastKnown(MARA, WANTED);
        assertThat(asked).hasSize(1);

        calendars.taken(MARA, WANTED);
        assertThat(asked).hasSize(2);
        clock.tick(Duration.ofSeconds(5));
        calendars.taken(MARA, WANTED);
        assertThat(asked).hasSize(2);
        clock.tick(Duration.ofMillis(1));
        calendars.taken(MARA, WANTED);
        assertThat(asked).hasSize(3);

        clock.tick(Duration.ofMinutes(5).plusMillis(1));
        calendars.lastKnown(MARA, WANTED);
        eventually(() -> assertThat(asked).hasSize(4));
    }

    @Test
    void many_who_ask_at_once_share_a_reading() throws InterruptedException {
        var begun = new CountDownLatch(1);
        answer(exchange -> {
            begun.countDown();
            awaitIt(go);
            send(exchange, 200, CALENDAR.getBytes(UTF_8));
        });

        var first = CompletableFuture.supplyAsync(() -> calendars.taken(MARA, WANTED), readers);
        begun.await();
        var others = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> calendars.taken(MARA, WANTED), readers))
                .toList();
        go.countDown();

        assertThat(first.join()).containsExactly(MEETING);
        assertThat(others).allSatisfy(other -> assertThat(other.join()).containsExactly(MEETING));
        assertThat(asked).hasSize(1);
    }

    @Test
    void one_that_never_said_anything_takes_all_time() {
        answerWithNoCalendar();

        assertThat(calendars.taken(MARA, WANTED)).containsExactly(WANTED);
        assertThat(calendars.lastKnown(MARA, WANTED)).containsExactly(WANTED);
        assertThat(asked).hasSize(1);
        assertThat(calendars.taken(THEO, WANTED)).isEmpty();
    }

    @Test
    void what_one_that_fails_said_before_goes_on_to_hold_even_after_a_start() {
        answerWithTheCalendar();
        calendars.taken(MARA, WANTED);

        answerWithNoCalendar();
        clock.tick(Duration.ofDays(3));
        assertThat(calendars.taken(MARA, WANTED)).containsExactly(MEETING);

        assertThat(calendars(PATIENT).taken(MARA, WANTED)).containsExactly(MEETING);
        assertThat(asked).hasSize(3);
    }

    @Test
    void beyond_what_it_was_asked_about_nothing_is_known_of_one_that_fails() {
        answerWithTheCalendar();
        calendars.taken(MARA, WANTED);
        answerWithNoCalendar();
        clock.tick(Duration.ofDays(3));
        var end = Instant.parse("2026-11-01T00:00:00Z").plus(BusyCalendars.AHEAD);
        var far = new TimeRange(end.minusSeconds(60), end.plusSeconds(60));

        assertThat(calendars.taken(MARA, far)).containsExactly(new TimeRange(end, far.end()));
    }

    @Test
    void one_that_was_not_asked_about_enough_is_asked_again() {
        answerWithTheCalendar();
        calendars.lastKnown(MARA, WANTED);
        var far = new TimeRange(WANTED.start(), WANTED.end().plus(BusyCalendars.AHEAD));

        assertThat(calendars.lastKnown(MARA, far)).containsExactly(MEETING);
        assertThat(asked).hasSize(2);
    }

    @Test
    void nobody_waits_long_for_a_slow_one() {
        answer(exchange -> {
            awaitIt(go);
            send(exchange, 200, CALENDAR.getBytes(UTF_8));
        });

        var hasty = calendars(HASTY);
        assertThat(hasty.taken(MARA, WANTED)).containsExactly(WANTED);

        go.countDown();
        assertThat(calendars.taken(MARA, WANTED)).containsExactly(MEETING);
    }

    @Test
    void times_that_are_shown_do_not_wait_for_a_slow_one_that_once_said_something() {
        answerWithTheCalendar();
        reading = patience(Duration.ofMinutes(5)); // longer than a test may take
        var endless = calendars(Duration.ofMinutes(5));
        endless.taken(MARA, WANTED);
        answer(exchange -> {
            awaitIt(go);
            exchange.sendResponseHeaders(404, -1);
        });
        clock.tick(Duration.ofMinutes(6));

        assertThat(endless.lastKnown(MARA, WANTED)).containsExactly(MEETING);
        eventually(() -> assertThat(asked).hasSize(2));
        assertThat(endless.lastKnown(MARA, WANTED)).containsExactly(MEETING);
    }

    @Test
    void one_that_hangs_is_waited_for_once_however_often_anybody_asks_meanwhile() {
        var slow = new WatchedCalendar(
                "slow",
                MARA,
                wanted -> {
                    awaitIt(go);
                    return READ;
                },
                kept,
                readers,
                clock,
                HASTY);

        slow.asked(WANTED, WANTED, BusyCalendars.AGREED).join();

        assertThat(slow.asked(WANTED, WANTED, BusyCalendars.AGREED)).isDone();
        assertThat(slow.taken(WANTED)).containsExactly(WANTED);
    }

    @Test
    void what_is_asked_before_a_meeting_is_enough_for_pages_that_look_800_days_ahead() {
        answerWithTheCalendar();
        var shown = TimeRange.of(clock.instant(), Duration.ofDays(801));
        calendars.taken(MARA, WANTED);

        calendars.lastKnown(MARA, shown);
        clock.tick(Duration.ofMinutes(1));
        calendars.lastKnown(MARA, shown);

        assertThat(asked).hasSize(1);
    }

    @Test
    void whole_days_are_those_of_the_practitioners_zone() {
        schedules.save(AvailabilityExamples.maraIsOpen());
        answer(exchange -> send(exchange, 200, """
                BEGIN:VCALENDAR
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20261123
                END:VEVENT
                END:VCALENDAR
                """.getBytes(UTF_8)));

        assertThat(calendars.taken(MARA, WANTED))
                .containsExactly(
                        new TimeRange(Instant.parse("2026-11-23T05:00:00Z"), Instant.parse("2026-11-24T05:00:00Z")));
    }

    @Test
    void it_is_known_how_it_is_with_each() {
        answerWithNoCalendar();
        assertThat(state())
                .isEqualTo(new CalendarState(
                        SLUG, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));

        calendars.taken(MARA, WANTED);
        var failing = clock.instant();
        clock.tick(Duration.ofMinutes(10));
        calendars.taken(MARA, WANTED);
        eventually(() -> assertThat(state())
                .isEqualTo(new CalendarState(
                        SLUG,
                        1,
                        Optional.empty(),
                        Optional.of(failing),
                        Optional.of("calendar.not-found"),
                        Optional.empty())));
        assertThat(state().isFailing()).isTrue();

        answerWithTheCalendar();
        var read = clock.tick(Duration.ofMinutes(10));
        calendars.taken(MARA, WANTED);
        eventually(() -> assertThat(state())
                .isEqualTo(new CalendarState(
                        SLUG, 1, Optional.of(read), Optional.empty(), Optional.empty(), Optional.empty())));
        assertThat(state().isFailing()).isFalse();
    }

    @Test
    void a_zone_that_is_not_known_is_told_with_the_date_of_the_event_and_not_logged() {
        var foreign = CALENDAR.replaceAll("DTSTART[^\r\n]*", "DTSTART;TZID=Nowhere:20261124T090000")
                .replaceAll("DTEND[^\r\n]*", "DURATION:PT1H");
        answer(exchange -> send(exchange, 200, foreign.getBytes(UTF_8)));

        calendars.taken(MARA, WANTED);

        eventually(() -> assertThat(state().zone()).contains(new UnknownZone("Nowhere", LocalDate.of(2026, 11, 24))));
        assertThat(state().reason()).contains("calendar.unknown-zone");
        assertThat(warnings())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("calendar.unknown-zone").doesNotContain("Nowhere"));
    }

    @Test
    void several_of_one_practitioner_have_numbers_and_one_of_nobody_is_in_trouble() {
        var setting = "mara-lindqvist=%1$s nobody=%1$s theo-okafor=%1$s mara-lindqvist=%1$s&more"
                .formatted(address().text());
        var several = calendars(PATIENT, setting);
        answerWithTheCalendar();

        assertThat(several.taken(MARA, WANTED)).containsExactly(MEETING, MEETING);
        assertThat(several.states())
                .extracting(state -> state.practitioner() + " " + state.number() + " "
                        + state.reason().orElse("-"))
                .containsExactly(
                        "mara-lindqvist 1 -",
                        "nobody 1 calendar.unknown-author",
                        "theo-okafor 1 -",
                        "mara-lindqvist 2 -");
    }

    @Test
    void nothing_stays_of_one_that_is_asked_no_more() {
        answerWithTheCalendar();
        calendars.taken(MARA, WANTED);
        eventually(() -> assertThat(state().readAt()).isPresent());

        calendars(PATIENT, "theo-okafor=" + address().text());

        assertThat(state().readAt()).isEmpty();
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was read is kept after whoever waited for it was answered. */
    private static void eventually(Runnable assertion) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }
}
