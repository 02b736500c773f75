package org.ecm.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule by which something repeats (RFC 5545, section 3.3.10).
 *
 * @param frequency the unit of its periods
 * @param interval of how many periods one counts, from 1
 * @param count how many occurrences there are
 * @param until after which moment there is none
 * @param weekStart with which day a week begins
 * @param weekdays the days it names; none means any
 * @param by the numbers it names, by part; none means any
 */
record RecurrenceRule(
        ChronoUnit frequency,
        int interval,
        Optional<Integer> count,
        Optional<Moment> until,
        DayOfWeek weekStart,
        List<NthDay> weekdays,
        Map<Part, SortedSet<Integer>> by) {

    private static final Map<String, ChronoUnit> FREQUENCIES = Map.of(
            "SECONDLY", ChronoUnit.SECONDS,
            "MINUTELY", ChronoUnit.MINUTES,
            "HOURLY", ChronoUnit.HOURS,
            "DAILY", ChronoUnit.DAYS,
            "WEEKLY", ChronoUnit.WEEKS,
            "MONTHLY", ChronoUnit.MONTHS,
            "YEARLY", ChronoUnit.YEARS);

    private static final Pattern NTH_DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}");
    private static final Pattern AMOUNT = Pattern.compile("0*[1-9]\\d{0,6}");

    /**
     * A day of the week, or one of them.
     *
     * @param ordinal which one of the month or year, from its end if negative; 0 means each
     * @param day of the week
     */
    record NthDay(int ordinal, DayOfWeek day) {}

    /** What a rule may name by numbers, and from where to where these go. */
    enum Part {
        BYSECOND(0, 60, false),
        BYMINUTE(0, 59, false),
        BYHOUR(0, 23, false),
        BYMONTHDAY(1, 31, true),
        BYYEARDAY(1, 366, true),
        BYWEEKNO(1, 53, true),
        BYMONTH(1, 12, false),
        BYSETPOS(1, 366, true);

        private final int least;
        private final int most;
        private final boolean fromTheEnd;

        Part(int least, int most, boolean fromTheEnd) {
            this.least = least;
            this.most = most;
            this.fromTheEnd = fromTheEnd;
        }

        private int number(String text) {
            if (NUMBER.matcher(text).matches()) {
                int number = Integer.parseInt(text);
                int size = fromTheEnd ? Math.abs(number) : number;
                if (size >= least && size <= most) {
                    return this == BYSECOND ? Math.min(59, number) : number; // 60 is a leap second
                }
            }
            throw UnreadableCalendar.malformed();
        }
    }

    /**
     * {@return the rule that a text says}
     *
     * @throws UnreadableCalendar if it says none, or one that is not understood
     */
    static RecurrenceRule parse(String text) {
        var parts = new HashMap<String, String>();
        var written = text.strip().toUpperCase(Locale.ROOT).replaceAll(";+$", ""); // some end with one
        for (var part : written.split(";", -1)) {
            var pair = part.split("=", 2);
            if (pair.length < 2 || parts.put(pair[0], pair[1]) != null) {
                throw UnreadableCalendar.malformed();
            }
        }
        if (parts.containsKey("RSCALE")) {
            throw new UnreadableCalendar("calendar.unsupported"); // RFC 7529: another calendar than the Gregorian
        }
        var frequency = Optional.ofNullable(FREQUENCIES.get(parts.getOrDefault("FREQ", "")))
                .orElseThrow(UnreadableCalendar::malformed);
        return new RecurrenceRule(
                frequency,
                amount(parts, "INTERVAL").orElse(1),
                amount(parts, "COUNT"),
                Optional.ofNullable(parts.get("UNTIL")).map(until -> Moment.of(until, Optional.empty())),
                nthDays(parts.getOrDefault("WKST", "MO")).get(0).day(),
                parts.containsKey("BYDAY") ? nthDays(parts.get("BYDAY")) : List.of(),
                numbers(parts));
    }

    private static Optional<Integer> amount(Map<String, String> parts, String name) {
        return Optional.ofNullable(parts.get(name)).map(text -> {
            if (!AMOUNT.matcher(text).matches()) {
                throw UnreadableCalendar.malformed();
            }
            return Integer.parseInt(text);
        });
    }

    private static List<NthDay> nthDays(String list) {
        return Stream.of(list.split(",")).map(RecurrenceRule::nthDay).toList();
    }

    private static NthDay nthDay(String text) {
        var day = NTH_DAY.matcher(text);
        if (!day.matches()) {
            throw UnreadableCalendar.malformed();
        }
        return new NthDay(
                day.group(1) == null ? 0 : Integer.parseInt(day.group(1)),
                Stream.of(DayOfWeek.values())
                        .filter(each -> each.name().startsWith(day.group(2)))
                        .findFirst()
                        .orElseThrow());
    }

    private static Map<Part, SortedSet<Integer>> numbers(Map<String, String> parts) {
        var numbers = new EnumMap<Part, SortedSet<Integer>>(Part.class);
        for (var part : Part.values()) {
            var named = new TreeSet<Integer>();
            if (parts.containsKey(part.name())) {
                Stream.of(parts.get(part.name()).split(",")).map(part::number).forEach(named::add);
            }
            numbers.put(part, named);
        }
        return numbers;
    }

    SortedSet<Integer> by(Part part) {
        return by.getOrDefault(part, new TreeSet<>());
    }

    boolean names(Part part) {
        return !by(part).isEmpty();
    }

    /**
     * {@return the last moment at which it may occur, on the clock of what repeats; empty if it goes on}
     *
     * @param fromUtc what that clock shows at a time of UTC
     */
    Optional<LocalDateTime> last(UnaryOperator<LocalDateTime> fromUtc) {
        return until.map(moment -> {
            if (moment.isDate()) {
                return moment.local().plusDays(1).minusSeconds(1);
            }
            return moment.zone().isPresent() ? fromUtc.apply(moment.local()) : moment.local();
        });
    }
}
