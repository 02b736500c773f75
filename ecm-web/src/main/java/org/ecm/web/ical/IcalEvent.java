package org.ecm.web.ical;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.stream.Stream;

/** An event of a calendar: when it first takes place and for how long, and nothing else. */
final class IcalEvent {

    private final IcalComponent component;
    private final CalendarZones zones;
    private final IcalDateTime start;
    private final ZoneRules clock;
    private final IcalDuration length;

    /**
     * Reads one.
     *
     * @throws UnreadableCalendar if it isn't understood, or is in an unknown zone
     */
    IcalEvent(IcalComponent component, CalendarZones zones) {
        this.component = component;
        this.zones = zones;
        this.start = IcalDateTime.one(component.the("DTSTART"));
        this.clock = zones.of(start);
        this.length = longest();
    }

    /** The longer of an end and a duration: there should be one of them at most. */
    private IcalDuration longest() {
        var length = Stream.concat(
                        component.one("DTEND").map(this::until).stream(),
                        component.one("DURATION").map(duration -> IcalDuration.parse(duration.value())).stream())
                .reduce((one, other) -> one.orLonger(other, begin(), clock))
                .orElse(IcalDuration.NONE);
        if (isWholeDay()) {
            return length.orLonger(IcalDuration.DAY, begin(), clock);
        }
        return zones.isGuess()
                ? length.orLonger(IcalDuration.SECOND, begin(), clock) // whatever the guess makes of its zones
                : length.notNegative();
    }

    private IcalDuration until(IcalProperty property) {
        var end = IcalDateTime.one(property);
        boolean sameClock = end.isFloating() || end.zone().equals(start.zone());
        return isMarkedWholeDay() && sameClock && isMidnight(start) && isMidnight(end)
                ? IcalDuration.between(
                        new IcalDateTime(start.local(), true, Optional.empty()), clock,
                        new IcalDateTime(end.local(), true, Optional.empty()), zones)
                : IcalDuration.between(start, clock, end, zones);
    }

    private static boolean isMidnight(IcalDateTime moment) {
        return moment.local().equals(moment.date().atStartOfDay());
    }

    private boolean isWholeDay() {
        return start.isDate() || isMarkedWholeDay();
    }

    /** What some programs write beside times of midnight. */
    private boolean isMarkedWholeDay() {
        return component.the("DTSTART").has("VALUE", "DATE")
                || Stream.of("X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY")
                        .flatMap(component::all)
                        .anyMatch(marked -> marked.is("TRUE") || marked.is("1"));
    }

    IcalDateTime start() {
        return start;
    }

    Instant begin() {
        return CalendarZones.instant(start.local(), clock);
    }

    ZoneRules clock() {
        return clock;
    }

    IcalDuration length() {
        return length;
    }

    /** {@return what a series and the events in place of its times have in common; empty if there is none} */
    static String uid(IcalComponent event) {
        return event.one("UID").map(uid -> uid.value().strip()).orElse("");
    }

    /** {@return whether it takes no time of the calendar's owner, by all that it says of that} */
    static boolean isFree(IcalComponent event) {
        return isAlways(event, "TRANSP", "TRANSPARENT") || isAlways(event, "STATUS", "CANCELLED");
    }

    private static boolean isAlways(IcalComponent event, String property, String value) {
        return event.all(property).findAny().isPresent() && event.all(property).allMatch(each -> each.is(value));
    }
}
