package org.ecm.web.calendar;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes recurrence rules by chance, all of them allowed, with every part there is. */
final class RandomRules {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> FREQUENCIES =
            List.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    /**
     * A rule, with what it takes to try it.
     *
     * @param text of the rule
     * @param start when the series begins
     * @param to until when it is of interest
     * @param grid how many seconds are between moments at which it may occur
     */
    record Trial(String text, LocalDateTime start, LocalDateTime to, int grid) {}

    Trial next() {
        int grid = List.of(1, 60, 3600).get(random.nextInt(3));
        int finest = grid == 1 ? 0 : grid == 60 ? 1 : 2;
        int frequency = finest + random.nextInt(FREQUENCIES.size() - finest);
        int days = (frequency >= 5 ? 400 : 20) * (grid == 3600 ? 3 : 1);
        var start = LocalDateTime.of(2020 + random.nextInt(9), 1, 1, 0, 0)
                .plusDays(random.nextInt(366))
                .plusSeconds((long) random.nextInt(86_400 / grid) * grid);
        return new Trial(text(frequency, grid), start, start.plusDays(random.nextInt(days) + 1L), grid);
    }

    private String text(int frequency, int grid) {
        var parts = new ArrayList<String>();
        boolean yearly = frequency == 6;
        boolean monthly = frequency == 5;
        boolean weekly = frequency == 4;
        boolean weeks = yearly && random.nextInt(5) == 0;
        some(parts, 4, "BYMONTH", 4, any -> 1 + random.nextInt(12));
        if (!weekly) {
            some(parts, 4, "BYMONTHDAY", 5, any -> signed(31));
        }
        if (yearly || frequency < 3) {
            some(parts, 6, "BYYEARDAY", 5, any -> signed(366));
        }
        if (weeks) {
            some(parts, 1, "BYWEEKNO", 3, any -> signed(53));
        }
        boolean numbered = (yearly || monthly) && !weeks && random.nextBoolean();
        some(parts, 3, "BYDAY", 4, any -> day(numbered, yearly ? 53 : 5));
        some(parts, 5, "BYHOUR", 5, any -> random.nextInt(24));
        if (grid <= 60) {
            some(parts, 5, "BYMINUTE", 5, any -> random.nextInt(60));
        }
        if (grid == 1) {
            some(parts, 5, "BYSECOND", 5, any -> random.nextInt(60));
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

    private void some(List<String> parts, int in, String name, int most, IntFunction<Object> value) {
        if (random.nextInt(in) == 0) {
            parts.add(name + "="
                    + IntStream.rangeClosed(0, random.nextInt(most))
                            .mapToObj(value)
                            .map(Object::toString)
                            .distinct()
                            .collect(Collectors.joining(",")));
        }
    }

    private int signed(int most) {
        return (random.nextInt(3) == 0 ? -1 : 1) * (1 + random.nextInt(most));
    }

    private String day(boolean numbered, int most) {
        var day = DAYS.get(random.nextInt(7));
        return numbered && random.nextInt(3) > 0 ? signed(random.nextBoolean() ? 5 : most) + day : day;
    }
}
