package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.THEO;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.testing.AvailabilityExamples;
import org.junit.jupiter.api.Test;

/** The calendars of practitioners take their time, whatever becomes of those calendars. */
class BusyCalendarsTest extends PractitionerCalendars {

    private static final Duration HASTY = Duration.ofMillis(1);

    @Test
    void what_a_calendar_says_takes_its_owners_time_and_nobody_elses() {
        answerWithTheCalendar();

        assertThat(calendars.freshBusyTimes(MARA, WANTED)).containsExactly(MEETING);
        assertThat(calendars.freshBusyTimes(THEO, WANTED)).isEmpty();
        assertThat(calendars.freshBusyTimes(MARA, new TimeRange(MEETING.end(), WANTED.end())))
                .isEmpty();
    }

    @Test
    void what_the_site_itself_put_into_a_calendar_does_not_take_time_there() {
        var ours = CALENDAR.replace("SUMMARY", "UID:0198b7c4-6f00-7cc3-98c4-dc0c0c07398f@localhost\nSUMMARY");
        answer(exchange -> send(exchange, 200, ours.getBytes(UTF_8)));

        assertThat(calendars.freshBusyTimes(MARA, WANTED)).isEmpty();
    }

    @Test
    void for_times_that_are_shown_it_is_asked_every_five_minutes_and_before_a_meeting_at_once() {
        answerWithTheCalendar();

        calendars.cachedBusyTimes(MARA, WANTED);
        clock.tick(Duration.ofMinutes(5));
        calendars.cachedBusyTimes(MARA, WANTED);
        assertThat(asked).hasSize(1);

        calendars.freshBusyTimes(MARA, WANTED);
        assertThat(asked).hasSize(2);
        clock.tick(Duration.ofSeconds(5));
        calendars.freshBusyTimes(MARA, WANTED);
        assertThat(asked).hasSize(2);
        clock.tick(Duration.ofMillis(1));
        calendars.freshBusyTimes(MARA, WANTED);
        assertThat(asked).hasSize(3);

        clock.tick(Duration.ofMinutes(5).plusMillis(1));
        calendars.cachedBusyTimes(MARA, WANTED);
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

        var first = CompletableFuture.supplyAsync(() -> calendars.freshBusyTimes(MARA, WANTED), readers);
        begun.await();
        var others = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> calendars.freshBusyTimes(MARA, WANTED), readers))
                .toList();
        go.countDown();

        assertThat(first.join()).containsExactly(MEETING);
        assertThat(others).allSatisfy(other -> assertThat(other.join()).containsExactly(MEETING));
        assertThat(asked).hasSize(1);
    }

    @Test
    void one_that_never_said_anything_takes_all_time() {
        answerWithNoCalendar();

        assertThat(calendars.freshBusyTimes(MARA, WANTED)).containsExactly(WANTED);
        assertThat(calendars.cachedBusyTimes(MARA, WANTED)).containsExactly(WANTED);
        assertThat(asked).hasSize(1);
        assertThat(calendars.freshBusyTimes(THEO, WANTED)).isEmpty();
    }

    @Test
    void what_one_that_fails_said_before_goes_on_to_hold_even_after_a_start() {
        answerWithTheCalendar();
        calendars.freshBusyTimes(MARA, WANTED);

        answerWithNoCalendar();
        clock.tick(Duration.ofDays(3));
        assertThat(calendars.freshBusyTimes(MARA, WANTED)).containsExactly(MEETING);

        assertThat(calendars(PATIENT).freshBusyTimes(MARA, WANTED)).containsExactly(MEETING);
        assertThat(asked).hasSize(3);
    }

    @Test
    void beyond_what_it_was_asked_about_nothing_is_known_of_one_that_fails() {
        answerWithTheCalendar();
        calendars.freshBusyTimes(MARA, WANTED);
        answerWithNoCalendar();
        clock.tick(Duration.ofDays(3));
        var end = Instant.parse("2026-11-01T00:00:00Z").plus(BusyCalendars.AHEAD);
        var far = new TimeRange(end.minusSeconds(60), end.plusSeconds(60));

        assertThat(calendars.freshBusyTimes(MARA, far)).containsExactly(new TimeRange(end, far.end()));
    }

    @Test
    void one_that_was_not_asked_about_enough_is_asked_again() {
        answerWithTheCalendar();
        calendars.cachedBusyTimes(MARA, WANTED);
        var far = new TimeRange(WANTED.start(), WANTED.end().plus(BusyCalendars.AHEAD));

        assertThat(calendars.cachedBusyTimes(MARA, far)).containsExactly(MEETING);
        assertThat(asked).hasSize(2);
    }

    @Test
    void nobody_waits_long_for_a_slow_one() {
        answer(exchange -> {
            awaitIt(go);
            send(exchange, 200, CALENDAR.getBytes(UTF_8));
        });

        var hasty = calendars(HASTY);
        assertThat(hasty.freshBusyTimes(MARA, WANTED)).containsExactly(WANTED);

        go.countDown();
        assertThat(calendars.freshBusyTimes(MARA, WANTED)).containsExactly(MEETING);
    }

    @Test
    void times_that_are_shown_do_not_wait_for_a_slow_one_that_once_said_something() {
        answerWithTheCalendar();
        reading = patience(Duration.ofMinutes(5)); // longer than a test may take
        var endless = calendars(Duration.ofMinutes(5));
        endless.freshBusyTimes(MARA, WANTED);
        answer(exchange -> {
            awaitIt(go);
            exchange.sendResponseHeaders(404, -1);
        });
        clock.tick(Duration.ofMinutes(6));

        assertThat(endless.cachedBusyTimes(MARA, WANTED)).containsExactly(MEETING);
        eventually(() -> assertThat(asked).hasSize(2));
        assertThat(endless.cachedBusyTimes(MARA, WANTED)).containsExactly(MEETING);
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
        calendars.freshBusyTimes(MARA, WANTED);

        calendars.cachedBusyTimes(MARA, shown);
        clock.tick(Duration.ofMinutes(1));
        calendars.cachedBusyTimes(MARA, shown);

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

        assertThat(calendars.freshBusyTimes(MARA, WANTED))
                .containsExactly(
                        new TimeRange(Instant.parse("2026-11-23T05:00:00Z"), Instant.parse("2026-11-24T05:00:00Z")));
    }
}
