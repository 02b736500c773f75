package org.ecm.web.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A component of iCalendar (RFC 5545, section 3.6) with what is needed to tell when somebody is busy. What a meeting is
 * about, where, and with whom, is dropped as it is read.
 */
final class IcalComponent {

    private static final int MAX_DEPTH = 5;

    private static final Set<String> KEPT = Set.of(
            "BEGIN",
            "END",
            "UID",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "EXRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP",
            "FREEBUSY",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO",
            "X-FUNAMBOL-ALLDAY",
            "X-MICROSOFT-CDO-ALLDAYEVENT",
            "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT");

    /** Components that take time or say when it is: elsewhere than in a calendar they would be overlooked. */
    private static final Set<String> OF_CALENDARS = Set.of("VEVENT", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY");

    private final String name;
    private final List<IcalProperty> properties = new ArrayList<>(4);
    private final List<IcalComponent> children = new ArrayList<>(0);

    private IcalComponent(String name) {
        this.name = name;
    }

    /**
     * {@return what the calendars of a text hold}
     *
     * @param text iCalendar
     * @param budget what it may cost
     * @throws UnreadableCalendar if it isn't a calendar, or isn't a whole one
     */
    static List<IcalComponent> parse(String text, ReadingBudget budget) {
        var open = new ArrayDeque<IcalComponent>();
        var all = new IcalComponent("");
        open.push(all);
        IcalLineReader.read(
                text.replace("\ufeff", ""),
                line -> IcalProperty.parse(line, KEPT).ifPresent(property -> {
                    budget.part();
                    take(open, property);
                }));
        if (all.children.isEmpty()) {
            throw new UnreadableCalendar("calendar.not-a-calendar");
        }
        if (open.size() > 1) {
            throw UnreadableCalendar.malformed(); // cut short: what is missing might be a meeting
        }
        return all.children.stream()
                .flatMap(calendar -> calendar.children.stream())
                .toList();
    }

    private static void take(Deque<IcalComponent> open, IcalProperty property) {
        var current = open.element();
        if (property.name().equals("BEGIN")) {
            var component = new IcalComponent(property.value().strip().toUpperCase(Locale.ROOT));
            if (open.size() == 1 && !component.is("VCALENDAR")) {
                throw new UnreadableCalendar("calendar.not-a-calendar");
            }
            if (open.size() > MAX_DEPTH || !component.mayBeIn(current)) {
                throw UnreadableCalendar.malformed();
            }
            current.children.add(component);
            open.push(component);
        } else if (property.name().equals("END")) {
            if (open.size() == 1 || !property.is(current.name)) {
                throw UnreadableCalendar.malformed();
            }
            open.pop();
        } else {
            current.properties.add(property);
        }
    }

    private boolean mayBeIn(IcalComponent parent) {
        return is("VCALENDAR") ? parent.is("") : parent.is("VCALENDAR") || !OF_CALENDARS.contains(name);
    }

    boolean is(String other) {
        return name.equals(other);
    }

    Stream<IcalComponent> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    Stream<IcalProperty> all(String property) {
        return properties.stream().filter(each -> each.name().equals(property));
    }

    /**
     * {@return the property that may be there once}
     *
     * @throws UnreadableCalendar if it is there twice: it can't be known which one is meant
     */
    Optional<IcalProperty> one(String property) {
        return all(property).reduce((first, second) -> {
            throw UnreadableCalendar.malformed();
        });
    }

    /** {@return the property that must be there} */
    IcalProperty the(String property) {
        return one(property).orElseThrow(UnreadableCalendar::malformed);
    }
}
