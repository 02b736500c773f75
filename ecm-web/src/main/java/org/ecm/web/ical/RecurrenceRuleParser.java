package org.ecm.web.ical;

import static java.util.function.Predicate.not;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.web.ical.RecurrenceRule.NthDay;
import org.ecm.web.ical.RecurrenceRule.Part;

/**
 * The text of a recurrence rule, as calendar programs write it.
 *
 * <p>Blanks around names and values, lower case, an additional semicolon or comma, and a part that is said twice in the same
 * words change nothing. Everything else that the standard doesn't know might change the rule, and is refused: a rule that
 * is read as another one shows a practitioner as free.
 */
final class RecurrenceRuleParser {

    private static final Map<String, ChronoUnit> FREQUENCIES = Map.of(
            "SECONDLY", ChronoUnit.SECONDS,
            "MINUTELY", ChronoUnit.MINUTES,
            "HOURLY", ChronoUnit.HOURS,
            "DAILY", ChronoUnit.DAYS,
            "WEEKLY", ChronoUnit.WEEKS,
            "MONTHLY", ChronoUnit.MONTHS,
            "YEARLY", ChronoUnit.YEARS);

    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 2), day -> day));

    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "RSCALE", "SKIP"),
                    Stream.of(Part.values()).map(Part::name))
            .collect(Collectors.toSet());

    private static final Pattern NTH_DAY = Pattern.compile("([+-]?\\d{1,2})?([A-Z]{2})");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}");
    private static final int MAX_ORDINAL = 53;

    /** Longer than a rule that names all there is. */
    private static final int MAX_LENGTH = 8_192;

    private final Map<String, String> parts = new HashMap<>();

    /**
     * Splits a text into its parts.
     *
     * @throws UnreadableCalendar if something in it isn't a part, isn't known, or is said twice in different words; if it's
     *     longer than any rule
     */
    RecurrenceRuleParser(String text) {
        if (text.length() > MAX_LENGTH) {
            throw UnreadableCalendar.tooMuch();
        }
        for (var written : text.toUpperCase(Locale.ROOT).split(";", -1)) {
            if (!written.isBlank()) {
                add(written.split("=", 2));
            }
        }
        if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN")
                || !parts.getOrDefault("SKIP", "OMIT").equals("OMIT")
                || !KNOWN.containsAll(parts.keySet())) {
            throw UnreadableCalendar.unsupported(); // such as the calendars of RFC 7529
        }
    }

    private void add(String[] pair) {
        if (pair.length < 2) {
            throw UnreadableCalendar.malformed();
        }
        var value = pair[1].strip();
        var before = parts.put(pair[0].strip(), value);
        if (before != null && !before.equals(value)) {
            throw UnreadableCalendar.malformed();
        }
    }

    /**
     * {@return the rule it says}
     *
     * @throws UnreadableCalendar if it doesn't say one
     */
    RecurrenceRule rule() {
        return new RecurrenceRule(
                one("FREQ").map(FREQUENCIES::get).orElseThrow(UnreadableCalendar::malformed),
                amount("INTERVAL").orElse(1),
                amount("COUNT"),
                one("UNTIL").map(until -> IcalDateTime.of(until, Optional.empty())),
                one("WKST").map(RecurrenceRuleParser::day).orElse(DayOfWeek.MONDAY),
                list("BYDAY").stream().map(RecurrenceRuleParser::nthDay).toList(),
                numbers());
    }

    private Optional<String> one(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private Optional<Integer> amount(String name) {
        return one(name).map(text -> {
            int amount = AMOUNT.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (amount == 0) {
                throw UnreadableCalendar.malformed();
            }
            return amount;
        });
    }

    private Map<Part, SortedSet<Integer>> numbers() {
        var numbers = new EnumMap<Part, SortedSet<Integer>>(Part.class);
        for (var part : Part.values()) {
            if (parts.containsKey(part.name())) {
                var named = new TreeSet<Integer>();
                list(part.name()).forEach(text -> named.add(number(part, text)));
                numbers.put(part, named);
            }
        }
        return numbers;
    }

    /** {@return the elements of a part, of which there is at least one if the part is there} */
    private List<String> list(String name) {
        var elements = one(name).stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip)
                .filter(not(String::isEmpty))
                .toList();
        if (elements.isEmpty() && parts.containsKey(name)) {
            throw UnreadableCalendar.malformed();
        }
        return elements;
    }

    private static int number(Part part, String text) {
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (part.allows(number)) {
                return part == Part.BYSECOND ? Math.min(59, number) : number;
            }
        }
        throw UnreadableCalendar.malformed();
    }

    private static NthDay nthDay(String text) {
        var named = NTH_DAY.matcher(text);
        if (!named.matches()) {
            throw UnreadableCalendar.malformed();
        }
        var ordinal = Optional.ofNullable(named.group(1)).map(Integer::valueOf);
        if (ordinal.filter(number -> number == 0 || Math.abs(number) > MAX_ORDINAL)
                .isPresent()) {
            throw UnreadableCalendar.malformed();
        }
        return new NthDay(ordinal.orElse(0), day(named.group(2)));
    }

    private static DayOfWeek day(String name) {
        return Optional.ofNullable(DAYS.get(name)).orElseThrow(UnreadableCalendar::malformed);
    }
}
