package org.ecm.web.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecm.core.availability.AnswerPromise;

/** Parses an English phrase such as "two working days, Monday to Thursday" or "24 hours" into a promise. */
public final class AnswerPromiseParser {

    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Pattern TIME = Pattern.compile("\\b(\\d{1,3}|an?|next|" + String.join("|", NUMBERS)
            + ")[ -](?:(working|business|week)[ -]?)?(hour|day|week)s?\\b");

    private static final String DAY =
            Arrays.stream(DayOfWeek.values()).map(AnswerPromiseParser::word).collect(Collectors.joining("|"));

    private static final Pattern WEEK =
            Pattern.compile("\\b(" + DAY + ")s?(?: to | through | until |\\s?[-\u2013]\\s?)(" + DAY + ")\\b");

    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private AnswerPromiseParser() {}

    /**
     * Parses a phrase.
     *
     * @param phrase the phrase that follows the word "within"
     * @return the promise; empty if the phrase names no time that the parser recognizes
     */
    public static Optional<AnswerPromise> parse(String phrase) {
        var plain = phrase.toLowerCase(Locale.ROOT);
        return TIME.matcher(plain)
                .results()
                .map(time -> promise(time, plain))
                .reduce((first, last) -> last) // "one day, or two days at most" means two
                .filter(promise -> !promise.equals(AnswerPromise.NONE));
    }

    private static AnswerPromise promise(MatchResult time, String phrase) {
        int number = number(time.group(1));
        if (time.group(3).equals("day")
                && (time.group(2) != null || WEEK.matcher(phrase).find())) {
            return AnswerPromise.workingDays(Math.min(number, AnswerPromise.MOST_WORKING_DAYS), week(phrase));
        }
        var unit = time.group(3).equals("hour")
                ? Duration.ofHours(1)
                : Duration.ofDays(time.group(3).equals("day") ? 1 : 7);
        var promised = unit.multipliedBy(number);
        return AnswerPromise.within(promised.compareTo(AnswerPromise.LONGEST) < 0 ? promised : AnswerPromise.LONGEST);
    }

    private static int number(String word) {
        int named = NUMBERS.indexOf(word);
        return named >= 0 ? named : Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : 1;
    }

    /** {@return the days from one weekday to another, such as Friday to Monday; Monday to Friday if the phrase names none} */
    private static Set<DayOfWeek> week(String phrase) {
        var named = WEEK.matcher(phrase);
        if (!named.find()) {
            return MONDAY_TO_FRIDAY;
        }
        var week = EnumSet.noneOf(DayOfWeek.class);
        var last = day(named.group(2));
        for (var day = day(named.group(1)); week.add(day) && day != last; ) {
            day = day.plus(1);
        }
        return week;
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
