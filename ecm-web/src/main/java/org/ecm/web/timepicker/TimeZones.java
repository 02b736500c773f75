package org.ecm.web.timepicker;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.text.Texts;

/**
 * The zones of the tz database, listed by city so that visitors can find their own.
 *
 * @param groups the United States first, then the parts of the world
 */
public record TimeZones(List<Group> groups) {

    /**
     * The cities of one part of the world.
     *
     * @param label the name of the part
     * @param cities the cities, by name; those of the United States in the order of their list
     */
    public record Group(String label, List<City> cities) {}

    /**
     * The city that stands for a zone.
     *
     * @param zone the zone's id, such as {@code America/New_York}
     * @param label such as {@code New York, Eastern Time}
     */
    public record City(String zone, String label) {}

    /** The zones that Americans know by name. */
    private static final List<String> UNITED_STATES = List.of(
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "Pacific/Honolulu",
            "America/Puerto_Rico");

    /** The text keys of the parts of the world, by the first part of their zone ids. */
    private static final Map<String, String> PARTS = Map.of(
            "Africa", "times.zones.africa",
            "America", "times.zones.americas",
            "Antarctica", "times.zones.antarctica",
            "Asia", "times.zones.asia",
            "Atlantic", "times.zones.atlantic",
            "Australia", "times.zones.australia",
            "Europe", "times.zones.europe",
            "Indian", "times.zones.indian",
            "Pacific", "times.zones.pacific");

    private static final Map<Locale, TimeZones> KNOWN = new ConcurrentHashMap<>();

    /** {@return the zones with labels in the language of some texts} */
    public static TimeZones in(Texts texts) {
        return KNOWN.computeIfAbsent(texts.locale(), locale -> of(texts));
    }

    private static TimeZones of(Texts texts) {
        var byPart = new TreeMap<String, Map<String, String>>();
        ZoneId.getAvailableZoneIds().stream()
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .filter(zone -> PARTS.containsKey(zone.split("/", 2)[0]) && zone.contains("/"))
                .filter(zone -> !UNITED_STATES.contains(zone))
                // if a city has two ids, the longer one is current: America/Argentina/Buenos_Aires
                .forEach(zone -> byPart.computeIfAbsent(zone.split("/", 2)[0], part -> new TreeMap<>())
                        .put(city(zone), zone));
        var groups = new ArrayList<Group>();
        groups.add(group("times.zones.united-states", UNITED_STATES, texts));
        byPart.forEach(
                (part, cities) -> groups.add(group(Objects.requireNonNull(PARTS.get(part)), cities.values(), texts)));
        return new TimeZones(List.copyOf(groups));
    }

    private static Group group(String key, Collection<String> zones, Texts texts) {
        return new Group(
                texts.text(key), zones.stream().map(zone -> of(zone, texts)).toList());
    }

    private static City of(String zone, Texts texts) {
        var dates = texts.dates(ZoneId.of(zone));
        return new City(zone, texts.text("times.zones.city", "city", dates.city(), "zone", dates.zoneName()));
    }

    /**
     * {@return the city of a zone, such as {@code New York}}
     *
     * @param zone the zone's id in the tz database
     */
    public static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /**
     * {@return the chosen zone if it's valid but not listed, because browsers may report old ids; otherwise empty}
     *
     * @param chosen the value of the field, unchecked
     */
    public Optional<City> unlisted(String chosen) {
        boolean listed =
                groups.stream().flatMap(group -> group.cities.stream()).anyMatch(city -> city.zone.equals(chosen));
        return listed || !ZoneId.getAvailableZoneIds().contains(chosen)
                ? Optional.empty()
                : Optional.of(new City(chosen, city(chosen)));
    }

    /**
     * {@return the chosen zone}
     *
     * @param chosen the value of the field, unchecked
     * @throws InvalidValue rule {@code zone.blank}, or {@code zone.unknown} if it isn't a region id; a bare offset such as
     *     {@code -05:00} is refused because it doesn't know when clocks change
     */
    public static ZoneId zone(String chosen) {
        if (chosen.isBlank()) {
            throw new InvalidValue("zone.blank");
        }
        if (!ZoneId.getAvailableZoneIds().contains(chosen)) {
            throw new InvalidValue("zone.unknown");
        }
        return ZoneId.of(chosen);
    }
}
