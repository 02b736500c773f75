package org.ecm.web.timepicker;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecm.core.availability.Slot;
import org.ecm.web.text.DateTimeText;
import org.jspecify.annotations.Nullable;

/**
 * Open times as they are offered: some days of them, on the clock of where somebody is.
 *
 * @param dates how they are written, and on whose clock
 * @param days those that have times, first to last
 * @param earlier where the days before these begin; empty if there are none
 * @param later where the days after these begin; empty if there are none
 */
public record SlotPicker(
        DateTimeText dates, List<SlotDay> days, Optional<LocalDate> earlier, Optional<LocalDate> later) {

    /** How many days stand in one list: more, and nobody reads them on a phone. */
    public static final int MAX_DAYS = 5;

    /** Takes a copy. */
    public SlotPicker {
        days = List.copyOf(days);
    }

    /**
     * A day that has times.
     *
     * @param date where the reader is
     * @param weekday such as {@code Tuesday}
     * @param label such as {@code March 3}
     * @param times by beginning
     */
    public record SlotDay(LocalDate date, String weekday, String label, List<SlotTime> times) {}

    /**
     * A time at which a meeting could begin.
     *
     * @param start what a form sends for it
     * @param label such as {@code 1:30 PM}
     * @param spoken what a screen reader says, such as {@code Tuesday, March 3 at 1:30 PM ET}
     */
    public record SlotTime(Instant start, String label, String spoken) {}

    /**
     * {@return some days of these times}
     *
     * @param open all that are open, by beginning
     * @param dates how they are written, and on whose clock
     * @param from the first day to show, or the next one that has times
     */
    public static SlotPicker of(List<Slot> open, DateTimeText dates, LocalDate from) {
        var byDay = new TreeMap<>(
                open.stream().collect(Collectors.groupingBy(time -> LocalDate.ofInstant(time.start(), dates.zone()))));
        var all = new ArrayList<>(byDay.keySet());
        int first = (int) all.stream().filter(date -> date.isBefore(from)).count();
        if (first == all.size()) {
            first = Math.max(0, all.size() - MAX_DAYS);
        }
        int end = Math.min(first + MAX_DAYS, all.size());
        var days = all.subList(first, end).stream()
                .map(date -> day(date, byDay.getOrDefault(date, List.of()), dates))
                .toList();
        return new SlotPicker(
                dates,
                days,
                first > 0 ? Optional.of(all.get(Math.max(0, first - MAX_DAYS))) : Optional.empty(),
                end < all.size() ? Optional.of(all.get(end)) : Optional.empty());
    }

    /**
     * {@return the same, from the day that somebody asks for, or from today}
     *
     * @param open all that are open, by beginning
     * @param dates how they are written, and on whose clock
     * @param from a day such as {@code 2026-03-02}, or anything else
     * @param now the moment of asking
     */
    public static SlotPicker of(List<Slot> open, DateTimeText dates, @Nullable String from, Instant now) {
        return of(open, dates, day(from).orElseGet(() -> LocalDate.ofInstant(now, dates.zone())));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.of(LocalDate.parse(String.valueOf(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SlotDay day(LocalDate date, List<Slot> times, DateTimeText dates) {
        return new SlotDay(
                date,
                dates.weekday(date),
                dates.monthDay(date),
                times.stream()
                        .map(Slot::start)
                        .map(start -> new SlotTime(start, dates.time(start), dates.at(start)))
                        .toList());
    }

    /** {@return whether there is nothing to choose} */
    public boolean isEmpty() {
        return days.isEmpty();
    }

    /**
     * {@return whether a time is shown}
     *
     * @param start when it begins
     */
    public boolean has(Instant start) {
        return days.stream()
                .flatMap(day -> day.times().stream())
                .anyMatch(time -> time.start().equals(start));
    }

    /** {@return the first day that is shown; empty if none is} */
    public Optional<LocalDate> from() {
        return days.stream().map(SlotDay::date).findFirst();
    }
}
