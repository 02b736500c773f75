package org.ecm.web.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The clocks of one calendar.
 *
 * <p>Regions of the tz database are the database's, whatever the calendar defines under their names: many a definition
 * knows of a few years alone. Of names of offsets, and of names that mean nothing elsewhere, any definition is believed; of
 * others one that holds for every year.
 *
 * <p>A date, or a time without a zone, is one of the calendar's owner.
 */
final class CalendarZones {

    private final Map<String, List<IcalComponent>> defined = new HashMap<>();
    private final Map<String, Optional<ZoneRules>> known = new HashMap<>();
    private final ZoneRules own;
    private final Instant until;
    private final ReadingBudget budget;
    private final boolean isGuess;

    /**
     * Makes the zones of a calendar.
     *
     * @param components among which its {@code VTIMEZONE}s are
     * @param own the zone of its owner
     * @param until after which instant no clock is asked
     * @param budget what it may cost
     */
    CalendarZones(List<IcalComponent> components, ZoneId own, Instant until, ReadingBudget budget) {
        this(own.getRules(), until, budget, false);
        components.stream()
                .filter(component -> component.is("VTIMEZONE"))
                .forEach(zone -> zone.all("TZID")
                        .forEach(id -> defined.computeIfAbsent(key(id.value()), key -> new ArrayList<>())
                                .add(zone)));
    }

    private CalendarZones(ZoneRules own, Instant until, ReadingBudget budget, boolean isGuess) {
        this.own = own;
        this.until = until;
        this.budget = budget;
        this.isGuess = isGuess;
    }

    /** {@return clocks that all show UTC, so that any time is right to within a day, even in an unknown zone} */
    CalendarZones guess() {
        return new CalendarZones(ZoneOffset.UTC.getRules(), until, budget, true);
    }

    /** {@return whether these clocks are right to within a day only} */
    boolean isGuess() {
        return isGuess;
    }

    private static String key(String name) {
        return ZoneNames.key(name.replace("\"", ""));
    }

    /**
     * {@return the clock that shows a moment}
     *
     * @throws UnreadableCalendar if the zone is unknown
     */
    ZoneRules of(IcalDateTime moment) {
        return find(moment)
                .orElseThrow(() -> UnreadableCalendar.unknownZone(
                        UnknownZone.of(moment.zone().orElse(""), moment.date())));
    }

    /** {@return the clock of the calendar's owner} */
    ZoneRules own() {
        return own;
    }

    /** {@return the clock that shows a moment; empty if the zone is unknown} */
    Optional<ZoneRules> find(IcalDateTime moment) {
        if (moment.zone().isEmpty() || isGuess) {
            return Optional.of(own);
        }
        var name = moment.zone().get();
        if (name.equals(IcalDateTime.UTC)) {
            return Optional.of(ZoneOffset.UTC.getRules());
        }
        var found = known.get(name);
        if (found == null) {
            found = named(key(name));
            known.put(name, found);
        }
        return found;
    }

    private Optional<ZoneRules> named(String key) {
        return ZoneNames.region(key).or(() -> {
            var definitions = defined.getOrDefault(key, List.of());
            var elsewhere = ZoneNames.other(key);
            boolean isBelieved = elsewhere.map(ZoneRules::isFixedOffset).orElse(true)
                    ? !definitions.isEmpty()
                    : definitions.stream().anyMatch(ZoneDefinition::holdsForEver);
            return isBelieved ? defined(definitions) : elsewhere;
        });
    }

    /** Definitions that differ define nothing. */
    private Optional<ZoneRules> defined(List<IcalComponent> definitions) {
        var different = definitions.stream()
                .map(zone -> ZoneDefinition.rules(zone, until, budget))
                .distinct()
                .toList();
        return different.size() == 1 ? Optional.of(different.get(0)) : Optional.empty();
    }

    Instant instant(IcalDateTime moment) {
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

    /** {@return the same, but the second time, if there are two} */
    static Instant laterInstant(LocalDateTime local, ZoneRules clock) {
        var offsets = clock.getValidOffsets(local);
        return offsets.size() < 2 ? instant(local, clock) : local.toInstant(offsets.get(1));
    }

    static LocalDateTime local(Instant instant, ZoneRules clock) {
        return LocalDateTime.ofInstant(instant, clock.getOffset(instant));
    }
}
