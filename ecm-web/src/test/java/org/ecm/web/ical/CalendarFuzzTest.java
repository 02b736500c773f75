package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ecm.core.availability.TimeRange;
import org.junit.jupiter.api.Test;

/**
 * Whatever a calendar says, it is read or refused with a reason, within its budget, and what is read is in order and within
 * the time that was asked for.
 *
 * <p>An input is made of its number alone: {@code -Decm.fuzz.first=4711 -Decm.fuzz.inputs=1} makes one of them again.
 */
class CalendarFuzzTest {

    private static final int INPUTS = Integer.getInteger("ecm.fuzz.inputs", 2_500);
    private static final int FIRST = Integer.getInteger("ecm.fuzz.first", 0);

    /** Of processor time, since others may use the machine. The budget is counted, and takes a few hundred milliseconds. */
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void is_read_or_refused_with_a_reason() {
        var threads = ManagementFactory.getThreadMXBean();
        Map<String, Integer> outcomes = new TreeMap<>();
        var slowest = Duration.ZERO;
        int slowestInput = 0;
        for (int input = FIRST; input < FIRST + INPUTS; input++) {
            var random = new Random(input);
            var text = new RandomCalendars(random).next();
            var from = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(random.nextInt(30 * 86_400));
            var wanted = new TimeRange(from, from.plusSeconds(3_600L << random.nextInt(8)));
            long before = threads.getCurrentThreadCpuTime();
            outcomes.merge(outcome(input, text, wanted), 1, Integer::sum);
            var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
            if (took.compareTo(slowest) > 0) {
                slowest = took;
                slowestInput = input;
            }
        }
        System.out.printf(
                "%d calendars: %s; the slowest, %d, took %d ms%n", INPUTS, outcomes, slowestInput, slowest.toMillis());
        assertThat(slowest).as("input %d", slowestInput).isLessThan(LONG);
        if (INPUTS > 1_000) {
            assertThat(outcomes)
                    .containsKeys("read", "calendar.malformed", "calendar.too-much", "calendar.unsupported");
        }
    }

    private static String outcome(int input, String text, TimeRange wanted) {
        try {
            assertInOrder(BusyTimesReader.of(text, Calendars.NEW_YORK, wanted, Calendars.HOST), wanted);
            return "read";
        } catch (UnreadableCalendar e) {
            return e.reason();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("input %d:%n%s".formatted(input, text), e);
        }
    }

    private static void assertInOrder(List<TimeRange> times, TimeRange wanted) {
        var last = Instant.MIN;
        for (var time : times) {
            assertThat(time.start()).isAfter(last).isAfterOrEqualTo(wanted.start());
            assertThat(time.end()).isBeforeOrEqualTo(wanted.end());
            last = time.end();
        }
    }
}
