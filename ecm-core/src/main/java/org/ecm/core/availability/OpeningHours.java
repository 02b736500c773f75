package org.ecm.core.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecm.core.shared.InvalidValue;

/**
 * A practitioner's regular weekly opening hours, in local time.
 *
 * <p>Only the local clock decides whether an instant is open. When clocks go forward, a skipped hour isn't open; when
 * they go back, a repeated hour is open twice. So 00:00 to 00:00 is 23 hours on one day of the year and 25 on another.
 *
 * @param zone the practitioner's zone
 * @param week the hours that begin on each day, earliest first; days without hours are left out
 */
public record OpeningHours(ZoneId zone, SortedMap<DayOfWeek, List<DailyHours>> week) {

    private static final int MINUTES_A_DAY = 24 * 60;

    /**
     * @throws InvalidValue rule {@code opening-hours.overlap} (the day of the later hours), if hours begin before
     *     earlier ones end, including those that run past midnight
     */
    public OpeningHours {
        var ordered = new TreeMap<DayOfWeek, List<DailyHours>>();
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                ordered.put(
                        day,
                        hours.stream()
                                .sorted(Comparator.comparing(DailyHours::from))
                                .toList());
            }
        });
        week = Collections.unmodifiableSortedMap(ordered);
        refuseOverlaps(week);
    }

    /**
     * {@return the same hours on several days of the week, and none on the others}
     *
     * @param zone the practitioner's zone
     * @param days the days of the week
     * @param hours the hours that begin on each of them
     */
    public static OpeningHours on(ZoneId zone, Set<DayOfWeek> days, DailyHours... hours) {
        var week = new TreeMap<DayOfWeek, List<DailyHours>>();
        days.forEach(day -> week.put(day, List.of(hours)));
        return new OpeningHours(zone, week);
    }

    /**
     * {@return the hours that begin on a date, earliest first}
     *
     * @param day a date in the practitioner's zone
     */
    public List<DailyHours> on(LocalDate day) {
        return week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static void refuseOverlaps(Map<DayOfWeek, List<DailyHours>> week) {
        record Span(DayOfWeek day, int from, int until) {}
        var spans = new ArrayList<Span>();
        week.forEach((day, list) -> list.forEach(hours -> {
            int from = day.getValue() * MINUTES_A_DAY + hours.from().toSecondOfDay() / 60;
            int midnight = (day.getValue() + (hours.isPastMidnight() ? 1 : 0)) * MINUTES_A_DAY;
            spans.add(new Span(day, from, midnight + hours.until().toSecondOfDay() / 60));
        }));
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i == spans.size() - 1;
            var next = spans.get(last ? 0 : i + 1);
            // hours past Sunday's midnight may overlap Monday's
            if (spans.get(i).until() > next.from() + (last ? 7 * MINUTES_A_DAY : 0)) {
                throw new InvalidValue("opening-hours.overlap", next.day());
            }
        }
    }
}
