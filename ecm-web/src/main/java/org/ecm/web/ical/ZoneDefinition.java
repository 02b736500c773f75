package org.ecm.web.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A zone as a calendar defines it (RFC 5545, {@code VTIMEZONE}), for as long as it is needed. */
final class ZoneDefinition {

    /** The standard wants the sign. */
    private static final Pattern OFFSET = Pattern.compile("([+-]?)(\\d{1,2}):?(\\d{2})(?::?(\\d{2}))?");

    private ZoneDefinition() {}

    /** A moment from which a clock shows another offset; the moment is on the clock as it was before. */
    private record Onset(LocalDateTime local, ZoneOffset from, ZoneOffset to) {

        Instant instant() {
            return local.toInstant(from);
        }
    }

    /**
     * {@return whether {@code zone} says how its clock changes each year, or that it never does; others know of some years,
     * and not what comes after them}
     */
    static boolean holdsForEver(IcalComponent zone) {
        var observances = observances(zone).toList();
        return observances.size() == 1
                || observances.stream()
                        .flatMap(observance -> observance.all("RRULE"))
                        .map(rule -> RecurrenceRule.parse(rule.value()))
                        .anyMatch(RecurrenceRule::isEndless);
    }

    private static Stream<IcalComponent> observances(IcalComponent zone) {
        return Stream.concat(zone.children("STANDARD"), zone.children("DAYLIGHT"));
    }

    /** {@return the clock that {@code zone} defines, right until an instant} */
    static ZoneRules rules(IcalComponent zone, Instant until, ReadingBudget budget) {
        var onsets = observances(zone)
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

    private static List<Onset> onsets(IcalComponent observance, Instant until, ReadingBudget budget) {
        var start = IcalDateTime.one(observance.the("DTSTART"));
        var from = offset(observance.the("TZOFFSETFROM"));
        var to = offset(observance.the("TZOFFSETTO"));
        var end = LocalDateTime.ofInstant(until, from);
        var moments = new TreeSet<LocalDateTime>();
        moments.add(start.local());
        observance
                .all("RDATE")
                .flatMap(IcalProperty::values)
                .map(text -> text.split("/", 2)[0]) // of a period its start
                .map(text -> IcalDateTime.of(text, Optional.empty()).local())
                .forEach(moment -> {
                    budget.keep(1);
                    moments.add(moment);
                });
        observance
                .all("RRULE")
                .map(rule -> Recurrence.of(rule, start, utc -> utc.plusSeconds(from.getTotalSeconds()), budget))
                .forEach(rule -> rule.between(start.local(), end, moment -> {
                    budget.keep(1);
                    moments.add(moment);
                }));
        return moments.stream().map(local -> new Onset(local, from, to)).toList();
    }

    private static ZoneOffset offset(IcalProperty property) {
        var parts = OFFSET.matcher(property.value().strip());
        if (!parts.matches()) {
            throw UnreadableCalendar.malformed();
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutesSeconds(
                sign * Integer.parseInt(parts.group(2)),
                sign * Integer.parseInt(parts.group(3)),
                parts.group(4) == null ? 0 : sign * Integer.parseInt(parts.group(4)));
    }
}
