package org.ecm.web.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A zone as a calendar defines it (RFC 5545, {@code VTIMEZONE}), for as long as it is needed. */
final class ZoneDefinition {

    private static final Pattern OFFSET = Pattern.compile("([+-]\\d{2}):?(\\d{2}):?(\\d{2})?");

    private ZoneDefinition() {}

    /** A moment from which a clock shows another offset; the moment is on the clock as it was before. */
    private record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {

        Instant instant() {
            return local.toInstant(from);
        }
    }

    /** {@return the clock that {@code zone} defines, right until an instant} */
    static ZoneRules rules(Component zone, Instant until, Budget budget) {
        var onsets = Stream.concat(zone.children("STANDARD"), zone.children("DAYLIGHT"))
                .flatMap(observance -> onsets(observance, until, budget).stream())
                .sorted(Comparator.comparing(Onset::instant))
                .toList();
        if (onsets.isEmpty()) {
            throw UnreadableCalendar.malformed();
        }
        var first = onsets.get(0).from();
        return ZoneRules.of(first, first, List.of(), changes(onsets), List.of());
    }

    private static List<ZoneOffsetTransition> changes(List<Onset> onsets) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var offset = onsets.get(0).from();
        for (var onset : onsets) {
            if (!onset.to().equals(offset)) {
                var local = LocalDateTime.ofInstant(onset.instant(), offset);
                changes.add(ZoneOffsetTransition.of(local, offset, onset.to()));
                offset = onset.to();
            }
        }
        return changes;
    }

    private static List<Onset> onsets(Component observance, Instant until, Budget budget) {
        var start = Moment.one(observance.the("DTSTART")).local();
        var from = offset(observance.the("TZOFFSETFROM"));
        var to = offset(observance.the("TZOFFSETTO"));
        var end = LocalDateTime.ofInstant(until, from);
        var moments = new TreeSet<LocalDateTime>();
        moments.add(start);
        observance.all("RDATE").flatMap(Moment::all).map(Moment::local).forEach(moments::add);
        observance
                .all("RRULE")
                .map(rule -> RecurrenceRule.parse(rule.value()))
                .forEach(rule -> new Recurrence(
                                rule,
                                start,
                                rule.last(false, utc -> LocalDateTime.ofInstant(utc.toInstant(ZoneOffset.UTC), from)),
                                budget)
                        .between(start, end, moment -> {
                            budget.keep(1);
                            moments.add(moment);
                        }));
        return moments.stream().map(local -> new Onset(local, from, to)).toList();
    }

    private static ZoneOffset offset(Property property) {
        var parts = OFFSET.matcher(property.value().strip());
        if (!parts.matches()) {
            throw UnreadableCalendar.malformed();
        }
        var seconds = parts.group(3) == null ? "" : ":" + parts.group(3);
        return ZoneOffset.of(parts.group(1) + ":" + parts.group(2) + seconds);
    }
}
