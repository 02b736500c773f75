package org.ecm.core.availability;

import static org.ecm.core.testing.Examples.MARA;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Revision;

/** A random schedule with meetings and blocked times, near a clock change. */
record RandomSituation(Schedule schedule, Duration length, TimeRange range, List<BusyPeriod> busy, Instant now) {

    private record Day(ZoneId zone, LocalDate day) {}

    private static final List<Day> DAYS = List.of(
            day("America/New_York", "2027-03-14"),
            day("America/New_York", "2027-11-07"),
            day("America/New_York", "2027-06-01"),
            day("Europe/Lisbon", "2027-10-31"),
            day("Asia/Kathmandu", "2027-01-01"),
            day("Pacific/Apia", "2011-12-30"),
            day("Pacific/Kiritimati", "1994-12-31"),
            day("Australia/Lord_Howe", "2027-04-04"),
            day("Australia/Lord_Howe", "2027-10-03"),
            day("Africa/Casablanca", "2027-02-07"),
            day("America/Sao_Paulo", "2018-11-04"),
            day("America/Sao_Paulo", "2019-02-16"),
            day("America/Havana", "2027-11-07"),
            day("America/St_Johns", "2010-11-07"),
            day("Asia/Beirut", "2027-03-28"),
            day("Antarctica/Troll", "2027-03-28"),
            day("Europe/Istanbul", "2016-03-27"));

    /** Returns the same situation for the same seed. */
    static RandomSituation seeded(long seed) {
        var random = new Random(seed);
        var where = DAYS.get(random.nextInt(DAYS.size()));
        var zone = where.zone();
        var day = where.day();
        var schedule = new Schedule(
                MARA, Revision.NONE, hours(random, zone), closures(random, day), extra(random, day), rules(random));
        var begin = day.atStartOfDay(zone)
                .toInstant()
                .minus(random.nextInt(36 * 60), ChronoUnit.MINUTES)
                .plusMillis(random.nextInt(2));
        return new RandomSituation(
                schedule,
                Duration.ofMinutes(5 + random.nextInt(2) * random.nextInt(300)),
                TimeRange.of(begin, Duration.ofMinutes(1 + random.nextInt(3 * 24 * 60))),
                busy(random, begin),
                begin.minus(random.nextInt(5 * 24 * 60), ChronoUnit.MINUTES).plusMillis(random.nextInt(2)));
    }

    List<Slot> openTimes() {
        return within(range);
    }

    List<Slot> within(TimeRange other) {
        return schedule.openSlots(length, other, busy, now);
    }

    boolean isOpen(Instant start) {
        return schedule.isOpen(length, start, busy, now);
    }

    RandomSituation without(BusyPeriod one) {
        return withBusy(busy.stream().filter(each -> !each.equals(one)).toList());
    }

    RandomSituation with(BusyPeriod one) {
        return withBusy(Stream.concat(busy.stream(), Stream.of(one)).toList());
    }

    private RandomSituation withBusy(List<BusyPeriod> other) {
        return new RandomSituation(schedule, length, range, other, now);
    }

    private static Day day(String zone, String day) {
        return new Day(ZoneId.of(zone), LocalDate.parse(day));
    }

    /** Retries until no hours overlap. */
    private static OpeningHours hours(Random random, ZoneId zone) {
        return Stream.generate(() -> week(random))
                .flatMap(week -> {
                    try {
                        return Stream.of(new OpeningHours(zone, week));
                    } catch (InvalidValue overlap) {
                        return Stream.empty();
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<DayOfWeek, List<DailyHours>> week(Random random) {
        var week = new TreeMap<DayOfWeek, List<DailyHours>>();
        for (var day : DayOfWeek.values()) {
            week.put(
                    day,
                    IntStream.range(0, random.nextInt(3))
                            .mapToObj(n -> daily(random))
                            .toList());
        }
        return week;
    }

    private static DailyHours daily(Random random) {
        var from = LocalTime.MIDNIGHT.plusMinutes(15L * random.nextInt(96));
        return new DailyHours(from, from.plusMinutes(random.nextInt(8) == 0 ? 0 : 15L * random.nextInt(40)));
    }

    private static List<TimeOff> closures(Random random, LocalDate day) {
        var first = day.plusDays(random.nextInt(6) - 3);
        return random.nextBoolean() ? List.of() : List.of(TimeOff.of(first, first.plusDays(random.nextInt(2))));
    }

    private static List<ExtraHours> extra(Random random, LocalDate day) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> new ExtraHours(day.plusDays(random.nextInt(5) - 2), daily(random)))
                .toList();
    }

    private static BookingRules rules(Random random) {
        return new BookingRules(
                Duration.ofMinutes(5L * random.nextInt(2) * random.nextInt(6)),
                Duration.ofMinutes(5L * random.nextInt(2) * random.nextInt(6)),
                Duration.ofMinutes(random.nextInt(24 * 60)),
                1 + random.nextInt(12),
                1 + random.nextInt(4),
                Duration.ofMinutes(5 + random.nextInt(9) * 5L),
                Duration.ZERO,
                0);
    }

    private static List<BusyPeriod> busy(Random random, Instant begin) {
        var busy = new ArrayList<BusyPeriod>();
        for (int n = random.nextInt(6); n > 0; n--) {
            var start = begin.plus(random.nextInt(4 * 24 * 60) - 12 * 60, ChronoUnit.MINUTES);
            busy.add(new BusyPeriod(
                    TimeRange.of(start, Duration.ofMinutes(1 + random.nextInt(180))), random.nextBoolean()));
        }
        return busy;
    }
}
