package org.ecm.core.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Finds slots in a slow but obviously correct way: checks for each minute of local time whether the rules allow it. */
final class MinuteByMinuteSearch {

    /** Hours of one day; days off don't affect extra hours. */
    private record Shift(LocalDate day, DailyHours hours, boolean extra) {}

    private final RandomSituation situation;
    private final Instant first;
    private final List<LocalDateTime> clock;
    private final List<boolean[]> shown = new ArrayList<>();

    private MinuteByMinuteSearch(RandomSituation situation) {
        this.situation = situation;
        this.first = situation.range().start().truncatedTo(ChronoUnit.MINUTES).minus(3, ChronoUnit.DAYS);
        long minutes = Duration.between(first, situation.range().end()).toMinutes() + 24 * 60;
        var zone = situation.schedule().hours().zone();
        this.clock = LongStream.range(0, minutes)
                .mapToObj(minute -> LocalDateTime.ofInstant(minute(minute), zone))
                .toList();
        shifts().forEach(shift -> shown.add(shownDuring(shift)));
    }

    static List<Instant> starts(RandomSituation situation) {
        var minutes = new MinuteByMinuteSearch(situation);
        var starts = new ArrayList<Instant>();
        for (int minute = 0; minute < minutes.clock.size(); minute++) {
            var start = minutes.minute(minute);
            if (situation.range().contains(start) && minutes.isOpenTime(minute, start)) {
                starts.add(start);
            }
        }
        return starts;
    }

    private boolean isOpenTime(int minute, Instant start) {
        return isOnGrid(minute) && isOpenThroughout(minute) && isFree(start) && isAllowed(minute, start);
    }

    private boolean isOnGrid(int minute) {
        long step = situation.schedule().rules().step().toMinutes();
        return shown.stream().anyMatch(during -> {
            int opening = minute;
            while (opening > 0 && during[opening] && during[opening - 1]) {
                opening--;
            }
            return during[minute] && (minute - opening) % step == 0;
        });
    }

    private boolean isOpenThroughout(int minute) {
        for (int each = minute; each < minute + situation.length().toMinutes(); each++) {
            int now = each;
            if (shown.stream().noneMatch(during -> during[now])) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(Instant start) {
        var rules = situation.schedule().rules();
        var keptFrom = start.minus(rules.bufferBefore());
        var keptUntil = start.plus(situation.length()).plus(rules.bufferAfter());
        for (var busy : situation.busy()) {
            var from = busy.time().start().minus(busy.meeting() ? rules.bufferBefore() : Duration.ZERO);
            var until = busy.time().end().plus(busy.meeting() ? rules.bufferAfter() : Duration.ZERO);
            if (keptFrom.isBefore(until) && from.isBefore(keptUntil)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAllowed(int minute, Instant start) {
        var rules = situation.schedule().rules();
        var zone = situation.schedule().hours().zone();
        var today = LocalDate.ofInstant(situation.now(), zone);
        var day = clock.get(minute).toLocalDate();
        long meetings = situation.busy().stream()
                .filter(BusyPeriod::meeting)
                .filter(busy -> LocalDate.ofInstant(busy.time().start(), zone).equals(day))
                .count();
        return !start.isBefore(situation.now().plus(rules.minimumNotice()))
                && !day.isAfter(today.plusDays(rules.horizonDays()))
                && meetings < rules.mostPerDay();
    }

    private boolean[] shownDuring(Shift shift) {
        var opening = shift.day().atTime(shift.hours().from());
        var closing = shift.day().atTime(shift.hours().until());
        var end = closing.isAfter(opening) ? closing : closing.plusDays(1);
        var during = new boolean[clock.size()];
        for (int minute = 0; minute < during.length; minute++) {
            var time = clock.get(minute);
            boolean closed = !shift.extra() && (isClosed(shift.day()) || isClosed(time.toLocalDate()));
            during[minute] = !time.isBefore(opening) && time.isBefore(end) && !closed;
        }
        return during;
    }

    private List<Shift> shifts() {
        var shifts = new ArrayList<Shift>();
        var last = clock.get(clock.size() - 1).toLocalDate().plusDays(1);
        for (var day = clock.get(0).toLocalDate().minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
            for (var hours : situation.schedule().hours().on(day)) {
                shifts.add(new Shift(day, hours, false));
            }
        }
        situation.schedule().extraHours().forEach(extra -> shifts.add(new Shift(extra.day(), extra.hours(), true)));
        return shifts;
    }

    private boolean isClosed(LocalDate day) {
        return situation.schedule().timeOff().stream().anyMatch(closure -> closure.covers(day));
    }

    private Instant minute(long number) {
        return first.plus(number, ChronoUnit.MINUTES);
    }
}
