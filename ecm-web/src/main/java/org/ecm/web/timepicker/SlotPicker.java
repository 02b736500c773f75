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
 * A page of open slots, grouped by day in the visitor's time zone.
 *
 * @param dates formats the times in the visitor's zone
 * @param days the days that have open slots, first to last
 * @param earlier the first day of the previous page; empty if there is none
 * @param later the first day of the next page; empty if there is none
 */
public record SlotPicker(
        DateTimeText dates, List<SlotDay> days, Optional<LocalDate> earlier, Optional<LocalDate> later) {

    /** The maximum number of days on one page, so that the list stays readable on a phone. */
    public static final int MAX_DAYS = 5;

    /** Copies the days. */
    public SlotPicker {
        days = List.copyOf(days);
    }

    /**
     * A day with open slots.
     *
     * @param date the date in the visitor's zone
     * @param weekday such as {@code Tuesday}
     * @param label such as {@code March 3}
     * @param times the starts of its slots, earliest first
     */
    public record SlotDay(LocalDate date, String weekday, String label, List<SlotTime> times) {}

    /**
     * The start of an open slot.
     *
     * @param start the value that the form submits
     * @param label such as {@code 1:30 PM}
     * @param spoken the label for screen readers, such as {@code Tuesday, March 3 at 1:30 PM ET}
     */
    public record SlotTime(Instant start, String label, String spoken) {}

    /**
     * {@return the page that begins at a day}
     *
     * @param open all open slots, by start
     * @param dates formats the times in the visitor's zone
     * @param from the first day to show; if it has no slots, the next day that has; if there is none, the last page is shown
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
     * {@return the page that begins at a day, or today if the day isn't valid}
     *
     * @param open all open slots, by start
     * @param dates formats the times in the visitor's zone
     * @param from a day such as {@code 2026-03-02}, unchecked
     * @param now the present moment
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

    /** {@return whether no slots are shown} */
    public boolean isEmpty() {
        return days.isEmpty();
    }

    /**
     * {@return whether a slot is shown}
     *
     * @param start the start of the slot
     */
    public boolean has(Instant start) {
        return days.stream()
                .flatMap(day -> day.times().stream())
                .anyMatch(time -> time.start().equals(start));
    }

    /** {@return the first day shown; empty if no slots are shown} */
    public Optional<LocalDate> from() {
        return days.stream().map(SlotDay::date).findFirst();
    }
}
