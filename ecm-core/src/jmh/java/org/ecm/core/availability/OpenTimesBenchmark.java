package org.ecm.core.availability;

import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a year of open times takes: weekdays, mornings and afternoons, half an hour every quarter of an hour, among
 * 300 times that are taken. The promise is less than 5 ms.
 *
 * <p>Run it with {@code mvn -Pbench -pl ecm-core test}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
public class OpenTimesBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);

    private final Schedule schedule = maraIsOpen()
            .under(BookingRules.INITIAL
                    .withNoticeAndHorizon(Duration.ofHours(24), 366)
                    .withStep(Duration.ofMinutes(15)))
            .closed(
                    Closure.of(LocalDate.of(2027, 7, 19), LocalDate.of(2027, 8, 6)),
                    Closure.of(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 31)));
    private final MeetingType type = firstConversation();
    private final Instant now = at(TODAY, 0);
    private final TimeRange year = new TimeRange(now, at(TODAY.plusYears(1), 0));
    private final Instant start = at(LocalDate.of(2027, 6, 1), 11 * 60);
    private final List<Busy> busy = Stream.iterate(TODAY, day -> day.plusDays(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .flatMap(day -> Stream.of(
                            Busy.booked(TimeRange.of(at(day, 9 * 60 + 15 * (day.getDayOfYear() % 8)), type.length())),
                            Busy.blocked(TimeRange.of(at(day, 15 * 60), Duration.ofHours(1))))
                    .limit(day.getDayOfMonth() % 5 == 0 ? 2 : 1))
            .limit(300)
            .toList();

    private Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(schedule.hours().zone()).plusMinutes(minute).toInstant();
    }

    /** Lists a year. */
    @Benchmark
    public List<OpenTime> aYear() {
        return schedule.openTimes(type, year, busy, now);
    }

    /** Judges one start. */
    @Benchmark
    public boolean oneStart() {
        return schedule.isOpen(type, start, busy, now);
    }
}
