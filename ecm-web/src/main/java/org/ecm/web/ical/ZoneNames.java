package org.ecm.web.ical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The names that calendar programs give to zones: those of the tz database, with or without a program's own prefix,
 * those of Windows, as programs or as people see them (from Unicode CLDR), and offsets.
 */
final class ZoneNames {

    private static final String WINDOWS_TABLE = "windows-zones.txt";

    /** Longer than any name there is. */
    private static final int MAX_LENGTH = 200;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    /** As Windows shows names to people: the offset in winter, and places. */
    private static final Pattern SHOWN = Pattern.compile("\\((?:utc|gmt)[^)]*\\) ?(.+)");

    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)? ?([+-])(\\d{1,2}):?(\\d{2})?");

    private static final Map<String, String> REGIONS = new HashMap<>();
    private static final Map<String, String> OTHERS = new HashMap<>();

    static {
        windows().forEach(ZoneNames::addWindows);
        // the database has these, the JDK leaves them out
        OTHERS.put("est", "-05:00");
        OTHERS.put("mst", "-07:00");
        OTHERS.put("hst", "-10:00");
        OTHERS.put("z", "Z");
        ZoneId.getAvailableZoneIds()
                .forEach(id -> (id.contains("/") ? REGIONS : OTHERS).put(id.toLowerCase(Locale.ROOT), id));
    }

    private ZoneNames() {}

    private static Stream<String> windows() {
        try (var table = Objects.requireNonNull(ZoneNames.class.getResourceAsStream(WINDOWS_TABLE), WINDOWS_TABLE)) {
            return new BufferedReader(new InputStreamReader(table, UTF_8))
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addWindows(String line) {
        var columns = line.split("\\|", -1);
        IntStream.range(0, columns.length)
                .filter(column -> column != 1)
                .forEach(column -> OTHERS.put(windowsKey(key(columns[column])), columns[1]));
    }

    /** {@return the same for all ways to write one name} */
    static String key(String name) {
        return SPACE.matcher(name.replace("\\", "")).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String windowsKey(String key) {
        return key.replace(" and ", " & ");
    }

    /** {@return the clock of a region of the database, such as {@code america/new_york}, by its key} */
    static Optional<ZoneRules> region(String key) {
        return suffixes(key, 2, 3)
                .map(name -> REGIONS.get(name.replace(' ', '_')))
                .filter(Objects::nonNull)
                .findFirst()
                .map(ZoneNames::rules);
    }

    private static ZoneRules rules(String id) {
        return ZoneId.of(id).getRules();
    }

    /** {@return the clock of another name that means a zone everywhere, by its key} */
    static Optional<ZoneRules> other(String key) {
        return (key.startsWith("/") || key.contains("://") ? suffixes(key, 1) : Stream.of(key))
                .map(ZoneNames::named)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** {@return {@code key}, and what it ends with, of so many parts} */
    private static Stream<String> suffixes(String key, int... sizes) {
        if (key.length() > MAX_LENGTH) {
            return Stream.empty();
        }
        var parts = key.split("/", -1);
        return Stream.concat(
                Stream.of(key),
                IntStream.of(sizes)
                        .filter(size -> size < parts.length)
                        .mapToObj(size -> String.join(
                                "/", Stream.of(parts).skip(parts.length - size).toList())));
    }

    private static Optional<ZoneRules> named(String key) {
        if (key.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var shown = SHOWN.matcher(key);
        return Optional.ofNullable(OTHERS.get(windowsKey(shown.matches() ? shown.group(1) : key)))
                .map(ZoneNames::rules)
                .or(() -> offset(key));
    }

    private static Optional<ZoneRules> offset(String key) {
        var parts = OFFSET.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int sign = parts.group(1).equals("-") ? -1 : 1;
        int minutes = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(parts.group(2)), sign * minutes)
                    .getRules());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
