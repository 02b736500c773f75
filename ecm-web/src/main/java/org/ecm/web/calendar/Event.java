package org.ecm.web.calendar;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.stream.Stream;

/** An event of a calendar: when it first takes place and for how long, and nothing else. */
final class Event {

    private final Component component;
    private final Zones zones;
    private final Moment start;
    private final ZoneRules clock;
    private final Length length;

    /**
     * Reads one.
     *
     * @throws UnreadableCalendar if it isn't understood, or is in an unknown zone
     */
    Event(Component component, Zones zones) {
        this.component = component;
        this.zones = zones;
        this.start = Moment.one(component.the("DTSTART"));
        this.clock = zones.of(start);
        this.length = longest();
    }

    /** The longer of an end and a duration: there should be one of them at most. */
    private Length longest() {
        var length = Stream.concat(
                        component.one("DTEND").map(this::until).stream(),
                        component.one("DURATION").map(duration -> Length.parse(duration.value())).stream())
                .reduce((one, other) -> one.orLonger(other, begin(), clock))
                .orElse(Length.NONE);
        if (isWholeDay()) {
            return length.orLonger(Length.DAY, begin(), clock);
        }
        return zones.isGuess()
                ? length.orLonger(Length.SECOND, begin(), clock) // whatever the guess makes of its zones
                : length.notNegative();
    }

    private Length until(Property property) {
        var end = Moment.one(property);
        boolean sameClock = end.isFloating() || end.zone().equals(start.zone());
        return isMarkedWholeDay() && sameClock && isMidnight(start) && isMidnight(end)
                ? Length.between(
                        new Moment(start.local(), true, Optional.empty()), clock,
                        new Moment(end.local(), true, Optional.empty()), zones)
                : Length.between(start, clock, end, zones);
    }

    private static boolean isMidnight(Moment moment) {
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

    Moment start() {
        return start;
    }

    Instant begin() {
        return Zones.instant(start.local(), clock);
    }

    ZoneRules clock() {
        return clock;
    }

    Length length() {
        return length;
    }

    /** {@return what a series and the events in place of its times have in common; empty if there is none} */
    static String uid(Component event) {
        return event.one("UID").map(uid -> uid.value().strip()).orElse("");
    }

    /** {@return whether it takes no time of the calendar's owner, by all that it says of that} */
    static boolean isFree(Component event) {
        return isAlways(event, "TRANSP", "TRANSPARENT") || isAlways(event, "STATUS", "CANCELLED");
    }

    private static boolean isAlways(Component event, String property, String value) {
        return event.all(property).findAny().isPresent() && event.all(property).allMatch(each -> each.is(value));
    }
}
