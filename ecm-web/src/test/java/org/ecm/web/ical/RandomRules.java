package org.ecm.web.ical;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes random recurrence rules, all of them allowed, with every part there is.
 *
 * <p>What a part names is mostly what holds at one moment of the time of interest: other rules seldom occur, and find little.
 */
final class RandomRules {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    /** The longest time of interest for a rule of each frequency, in days. */
    private static final int[] DAYS_OF_INTEREST = {2, 8, 30, 60, 200, 800, 1_600};

    private final Random random;
    private LocalDateTime hit = LocalDateTime.MIN;

    RandomRules(Random random) {
        this.random = random;
    }

    /**
     * A rule, with what it takes to try it.
     *
     * @param text of the rule
     * @param start when the series begins
     * @param to until when it is of interest
     */
    record Trial(String text, LocalDateTime start, LocalDateTime to) {}

    Trial next() {
        int grid = List.of(1, 60, 3600).get(random.nextInt(3));
        int finest = grid == 1 ? 0 : grid == 60 ? 1 : 2;
        int frequency = finest + random.nextInt(FREQUENCIES.size() - finest);
        var start = LocalDateTime.of(2020 + random.nextInt(9), 1, 1, 0, 0)
                .plusDays(random.nextInt(366))
                .plusSeconds((long) random.nextInt(86_400 / grid) * grid);
        int seconds = 1 + random.nextInt(DAYS_OF_INTEREST[frequency] * 86_400);
        hit = start.plusSeconds(random.nextInt(seconds));
        return new Trial(text(frequency, grid), start, start.plusSeconds(seconds));
    }

    private String text(int frequency, int grid) {
        var parts = new ArrayList<String>();
        boolean yearly = frequency == 6;
        boolean monthly = frequency == 5;
        boolean weekly = frequency == 4;
        boolean weeks = yearly && random.nextInt(5) == 0;
        var date = hit.toLocalDate();
        some(parts, 4, "BYMONTH", 4, any -> near(date.getMonthValue(), 1 + random.nextInt(12)));
        if (!weekly) {
            some(
                    parts,
                    4,
                    "BYMONTHDAY",
                    5,
                    any -> near(signed(date.getDayOfMonth(), date.lengthOfMonth()), signed(31)));
        }
        if (yearly || frequency < 3) {
            some(parts, 6, "BYYEARDAY", 5, any -> near(signed(date.getDayOfYear(), date.lengthOfYear()), signed(366)));
        }
        if (weeks) {
            some(parts, 1, "BYWEEKNO", 3, any -> signed(53));
        }
        boolean numbered = (yearly || monthly) && !weeks && random.nextBoolean();
        some(parts, 3, "BYDAY", 4, any -> day(numbered, yearly ? 53 : 5));
        some(parts, 5, "BYHOUR", 5, any -> near(hit.getHour(), random.nextInt(24)));
        if (grid <= 60) {
            some(parts, 5, "BYMINUTE", 5, any -> near(hit.getMinute(), random.nextInt(60)));
        }
        if (grid == 1) {
            some(parts, 5, "BYSECOND", 5, any -> near(hit.getSecond(), random.nextInt(60)));
        }
        if (!parts.isEmpty()) {
            some(parts, 5, "BYSETPOS", 3, any -> signed(random.nextBoolean() ? 3 : 366));
        }
        some(parts, 3, "INTERVAL", 1, any -> 1 + random.nextInt(random.nextInt(50) + 1));
        some(parts, 3, "COUNT", 1, any -> 1 + random.nextInt(random.nextInt(300) + 1));
        some(parts, 5, "WKST", 1, any -> DAYS.get(random.nextInt(7)));
        parts.add("FREQ=" + FREQUENCIES.get(frequency));
        Collections.shuffle(parts, random);
        return String.join(";", parts);
    }

    private void some(List<String> parts, int in, String name, int limit, IntFunction<Object> value) {
        if (random.nextInt(in) == 0) {
            parts.add(name + "="
                    + IntStream.rangeClosed(0, random.nextInt(limit))
                            .mapToObj(value)
                            .map(Object::toString)
                            .distinct()
                            .collect(Collectors.joining(",")));
        }
    }

    private int near(int named, int any) {
        return random.nextInt(3) > 0 ? named : any;
    }

    private int signed(int limit) {
        return (random.nextInt(3) == 0 ? -1 : 1) * (1 + random.nextInt(limit));
    }

    /** {@return {@code number}, perhaps as it's counted from the end of {@code size}} */
    private int signed(int number, int size) {
        return random.nextInt(3) == 0 ? number - size - 1 : number;
    }

    private String day(boolean numbered, int limit) {
        var day = DAYS.get(random.nextInt(7));
        return numbered && random.nextInt(3) > 0 ? signed(random.nextBoolean() ? 5 : limit) + day : day;
    }
}
