package org.ecm.web.calendar;

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
final class Component {

    private static final int MAX_DEPTH = 5;

    private static final Set<String> KEPT = Set.of(
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
            "TZOFFSETTO");

    private final String name;
    private final List<Property> properties = new ArrayList<>();
    private final List<Component> children = new ArrayList<>();

    private Component(String name) {
        this.name = name;
    }

    /**
     * {@return what the calendars of a text hold}
     *
     * @throws UnreadableCalendar if it is none, or none that is whole
     */
    static List<Component> parse(String text) {
        var open = new ArrayDeque<Component>();
        var all = new Component("");
        open.push(all);
        for (var line : unfolded(text)) {
            Property.parse(line).ifPresent(property -> take(open, property));
        }
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

    private static void take(Deque<Component> open, Property property) {
        var current = open.element();
        if (property.name().equals("BEGIN")) {
            var component = new Component(property.value().strip().toUpperCase(Locale.ROOT));
            if (open.size() > MAX_DEPTH) {
                throw UnreadableCalendar.malformed();
            }
            if (open.size() == 1 && !component.name.equals("VCALENDAR")) {
                throw new UnreadableCalendar("calendar.not-a-calendar");
            }
            current.children.add(component);
            open.push(component);
        } else if (property.name().equals("END")) {
            if (open.size() == 1 || !property.is(current.name)) {
                throw UnreadableCalendar.malformed();
            }
            open.pop();
        } else if (KEPT.contains(property.name())) {
            current.properties.add(property);
        }
    }

    private static List<String> unfolded(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var physical : text.replace("\ufeff", "").split("\r\n|\n|\r", -1)) {
            if (physical.startsWith(" ") || physical.startsWith("\t")) {
                line.append(physical, 1, physical.length());
            } else {
                lines.add(line.toString());
                line.setLength(0);
                line.append(physical);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    boolean is(String other) {
        return name.equals(other);
    }

    Stream<Component> children(String wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    Stream<Property> all(String property) {
        return properties.stream().filter(each -> each.name().equals(property));
    }

    Optional<Property> first(String property) {
        return all(property).findFirst();
    }

    /** {@return the property that must be there} */
    Property the(String property) {
        return first(property).orElseThrow(UnreadableCalendar::malformed);
    }
}
