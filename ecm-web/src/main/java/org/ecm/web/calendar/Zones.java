package org.ecm.web.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The clocks of one calendar: its own zones first, then those of the tz database by their names.
 *
 * <p>A date, or a time without a zone, is one of the calendar's owner.
 */
final class Zones {

    /** As in {@code /example.org/2026/Europe/Berlin}: some programs put their own name before the zone's. */
    private static final Pattern PREFIXED = Pattern.compile("/.*/([^/]+/[^/]+)");

    private final Map<String, Component> defined = new HashMap<>();
    private final Map<String, ZoneRules> known = new HashMap<>();
    private final ZoneRules own;
    private final Instant until;
    private final Budget budget;

    /**
     * Makes the zones of a calendar.
     *
     * @param components among which its {@code VTIMEZONE}s are
     * @param own the zone of its owner
     * @param until after which instant no clock is asked
     * @param budget what it may cost
     */
    Zones(List<Component> components, ZoneId own, Instant until, Budget budget) {
        this.own = own.getRules();
        this.until = until;
        this.budget = budget;
        components.stream()
                .filter(component -> component.is("VTIMEZONE"))
                .forEach(zone -> defined.put(zone.the("TZID").value().strip(), zone));
    }

    /** {@return the clock that shows a moment} */
    ZoneRules of(Moment moment) {
        return moment.zone().map(this::named).orElse(own);
    }

    private ZoneRules named(String name) {
        if (name.equals(Moment.UTC)) {
            return ZoneOffset.UTC.getRules();
        }
        var found = known.get(name);
        if (found == null) {
            found = Optional.ofNullable(defined.get(name.strip()))
                    .map(zone -> ZoneDefinition.rules(zone, until, budget))
                    .or(() -> ofTheDatabase(name))
                    .orElseThrow(() -> new UnreadableCalendar("calendar.unknown-zone"));
            known.put(name, found);
        }
        return found;
    }

    private static Optional<ZoneRules> ofTheDatabase(String name) {
        var prefixed = PREFIXED.matcher(name);
        try {
            return Optional.of(
                    ZoneId.of(prefixed.matches() ? prefixed.group(1) : name).getRules());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Instant instant(Moment moment) {
        return instant(moment.local(), of(moment));
    }

    /**
     * {@return when a clock shows {@code local}: the first time, if it does twice; if it never does, by the offset from
     * before it was put forward (RFC 5545, section 3.3.5)}
     */
    static Instant instant(LocalDateTime local, ZoneRules clock) {
        var offsets = clock.getValidOffsets(local);
        var offset = offsets.isEmpty() ? clock.getTransition(local).getOffsetBefore() : offsets.get(0);
        return local.toInstant(offset);
    }

    static LocalDateTime local(Instant instant, ZoneRules clock) {
        return LocalDateTime.ofInstant(instant, clock.getOffset(instant));
    }
}
