package org.ecm.web.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The events that replace single times of one series, or all from one time on (RFC 5545, section 3.8.4.4). */
final class OccurrenceOverrides {

    private final ExceptionDates replaced = new ExceptionDates();
    private final List<IcalComponent> following = new ArrayList<>();

    private OccurrenceOverrides() {}

    /** {@return those of a series that has none} */
    static OccurrenceOverrides none() {
        return new OccurrenceOverrides();
    }

    /**
     * {@return those of each series, by its uid}
     *
     * @throws UnreadableCalendar if one changes all later times of a series that isn't there: these times can't be known
     */
    static Map<String, OccurrenceOverrides> byUid(List<IcalComponent> events, CalendarZones zones) {
        var series = events.stream()
                .filter(event -> !isOne(event))
                .map(IcalEvent::uid)
                .filter(uid -> !uid.isEmpty())
                .collect(Collectors.toSet());
        var overrides = new HashMap<String, OccurrenceOverrides>();
        for (var event : events) {
            event.one("RECURRENCE-ID").ifPresent(id -> {
                var uid = IcalEvent.uid(event);
                if (series.contains(uid)) {
                    overrides
                            .computeIfAbsent(uid, key -> new OccurrenceOverrides())
                            .add(event, id, zones);
                } else if (changesAllThatFollow(id) && !IcalEvent.isFree(event)) {
                    throw UnreadableCalendar.unsupported();
                }
            });
        }
        return overrides;
    }

    private void add(IcalComponent event, IcalProperty id, CalendarZones zones) {
        replaced.add(IcalDateTime.one(id), zones);
        if (changesAllThatFollow(id)) {
            following.add(event);
        }
    }

    private static boolean changesAllThatFollow(IcalProperty id) {
        var range = id.parameter("RANGE");
        if (range.isPresent() && !id.has("RANGE", "THISANDFUTURE")) {
            throw UnreadableCalendar.unsupported(); // all before it, by an older standard
        }
        return range.isPresent();
    }

    static boolean isOne(IcalComponent event) {
        return event.one("RECURRENCE-ID").isPresent();
    }

    /** {@return the times of the series that other events replace} */
    ExceptionDates replaced() {
        return replaced;
    }

    /** {@return the events that change all times of the series from one on} */
    List<IcalComponent> following() {
        return List.copyOf(following);
    }
}
