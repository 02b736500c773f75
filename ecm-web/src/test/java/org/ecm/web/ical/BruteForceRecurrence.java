package org.ecm.web.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a recurrence rule means by the table in RFC 5545, section 3.3.10, found by trying each moment there is. It shares
 * nothing with the code it checks, not even the parser, and takes as long as it takes.
 */
final class BruteForceRecurrence {

    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");
    private static final int DAILY = 3;
    private static final int WEEKLY = 4;
    private static final int MONTHLY = 5;
    private static final int YEARLY = 6;

    private final Map<String, Set<String>> parts = new HashMap<>();
    private final LocalDateTime start;
    private final int frequency;
    private final DayOfWeek weekStart;

    BruteForceRecurrence(String rule, LocalDateTime start) {
        for (var part : rule.split(";", -1)) {
            var pair = part.split("=", 2);
            parts.put(pair[0], Set.of(pair[1].split(",", -1)));
        }
        this.start = start;
        this.frequency = FREQUENCIES.indexOf(one("FREQ", ""));
        this.weekStart = day(one("WKST", "MO"));
    }

    private String one(String name, String otherwise) {
        return parts.containsKey(name) ? parts.get(name).iterator().next() : otherwise;
    }

    private static DayOfWeek day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /** {@return all moments from the start until {@code to}} */
    List<LocalDateTime> until(LocalDateTime to) {
        var periods = new TreeMap<Long, List<LocalDateTime>>();
        var times = times();
        long first = period(start);
        long interval = Long.parseLong(one("INTERVAL", "1"));
        // one period more at both ends, so that positions are counted in whole ones
        var end = to.toLocalDate().plusDays(daysOfPeriod());
        for (var day = start.toLocalDate().minusDays(daysOfPeriod()); !day.isAfter(end); day = day.plusDays(1)) {
            if (isDay(day)) {
                for (var time : times) {
                    var moment = day.atTime(time);
                    long period = period(moment) - first;
                    if (period >= 0 && period % interval == 0) {
                        periods.computeIfAbsent(period, any -> new ArrayList<>())
                                .add(moment);
                    }
                }
            }
        }
        return periods.values().stream()
                .flatMap(this::positioned)
                .filter(moment -> !moment.isBefore(start))
                .limit(Long.parseLong(one("COUNT", "99999999")))
                .filter(moment -> !moment.isAfter(to))
                .toList();
    }

    private int daysOfPeriod() {
        return frequency == YEARLY ? 366 : frequency == MONTHLY ? 31 : frequency == WEEKLY ? 7 : 1;
    }

    private Stream<LocalDateTime> positioned(List<LocalDateTime> moments) {
        if (!parts.containsKey("BYSETPOS")) {
            return moments.stream();
        }
        return IntStream.range(0, moments.size())
                .filter(index -> named("BYSETPOS", index + 1, moments.size()))
                .mapToObj(moments::get);
    }

    private long period(LocalDateTime moment) {
        long second = moment.toEpochSecond(ZoneOffset.UTC);
        long day = moment.toLocalDate().toEpochDay();
        return switch (frequency) {
            case 0 -> second;
            case 1 -> Math.floorDiv(second, 60);
            case 2 -> Math.floorDiv(second, 3600);
            case DAILY -> day;
            case WEEKLY -> Math.floorDiv(day + 3 - (weekStart.getValue() - 1), 7);
            case MONTHLY -> moment.getYear() * 12L + moment.getMonthValue();
            default -> moment.getYear();
        };
    }

    private boolean isDay(LocalDate day) {
        boolean bare = Stream.of("BYDAY", "BYMONTHDAY", "BYYEARDAY").noneMatch(parts::containsKey);
        boolean weeks = parts.containsKey("BYWEEKNO");
        if (bare && (frequency == WEEKLY || (frequency == YEARLY && weeks))) {
            bare = false;
            if (day.getDayOfWeek() != start.getDayOfWeek()) {
                return false;
            }
        }
        if (bare && frequency >= MONTHLY && day.getDayOfMonth() != start.getDayOfMonth()) {
            return false;
        }
        if (bare && frequency == YEARLY && !parts.containsKey("BYMONTH") && day.getMonth() != start.getMonth()) {
            return false;
        }
        var ofYear = WeekFields.of(weekStart, 4).weekOfWeekBasedYear();
        return named("BYMONTH", day.getMonthValue(), 12)
                && named("BYMONTHDAY", day.getDayOfMonth(), day.lengthOfMonth())
                && named("BYYEARDAY", day.getDayOfYear(), day.lengthOfYear())
                && named("BYWEEKNO", day.get(ofYear), (int)
                        ofYear.rangeRefinedBy(day).getMaximum())
                && (!parts.containsKey("BYDAY") || parts.get("BYDAY").stream().anyMatch(each -> isNth(each, day)));
    }

    private boolean named(String part, int number, int of) {
        return !parts.containsKey(part)
                || parts.get(part).contains(String.valueOf(number))
                || parts.get(part).contains(String.valueOf(number - of - 1));
    }

    private boolean isNth(String text, LocalDate day) {
        var weekday = day(text.substring(text.length() - 2));
        if (text.length() == 2) {
            return day.getDayOfWeek() == weekday;
        }
        int ordinal = Integer.parseInt(text.substring(0, text.length() - 2));
        if (frequency == MONTHLY || parts.containsKey("BYMONTH")) {
            var found = day.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
            return found.equals(day);
        }
        var edge = ordinal > 0
                ? day.with(TemporalAdjusters.firstDayOfYear()).with(TemporalAdjusters.nextOrSame(weekday))
                : day.with(TemporalAdjusters.lastDayOfYear()).with(TemporalAdjusters.previousOrSame(weekday));
        return edge.plusWeeks(ordinal > 0 ? ordinal - 1 : ordinal + 1).equals(day);
    }

    private List<LocalTime> times() {
        var times = new ArrayList<LocalTime>();
        for (int hour : units("BYHOUR", 24, start.getHour(), frequency >= DAILY)) {
            for (int minute : units("BYMINUTE", 60, start.getMinute(), frequency >= 2)) {
                for (int second : units("BYSECOND", 60, start.getSecond(), frequency >= 1)) {
                    times.add(LocalTime.of(hour, minute, second));
                }
            }
        }
        return times;
    }

    private int[] units(String part, int size, int ofStart, boolean taken) {
        return IntStream.range(0, size)
                .filter(number -> parts.containsKey(part)
                        ? parts.get(part).contains(String.valueOf(number))
                        : !taken || number == ofStart)
                .toArray();
    }
}
