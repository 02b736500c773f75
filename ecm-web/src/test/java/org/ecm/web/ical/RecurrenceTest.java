package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule means what RFC 5545 says that it means, and what another program found in it. */
class RecurrenceTest {

    /** The examples of section 3.8.5.3 that are hardest to get right; each begins on the day it is said to. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05T09:00 | 08-05 08-10 08-19 08-24
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05T09:00 | 08-05 08-17 08-19 08-31
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU         | 1997-08-05T09:00 | 08-05 08-10 08-19 08-24
            FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3     | 1997-09-04T09:00 | 09-04 10-07 11-06
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2      | 1997-09-29T09:00 | 09-29 10-30 11-27 12-30
            FREQ=MONTHLY;COUNT=3;BYDAY=FR;BYMONTHDAY=13        | 1998-02-13T09:00 | 02-13 03-13 11-13
            FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5              | 2007-01-15T09:00 | 01-15 01-30 02-15 03-15 03-30
            FREQ=MONTHLY;COUNT=4;BYMONTHDAY=1,-1               | 1997-09-30T09:00 | 09-30 10-01 10-31 11-01
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO                   | 1997-05-12T09:00 | 05-12
            FREQ=YEARLY;BYDAY=20MO                             | 1997-05-19T09:00 | 05-19
            FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=TU | 1996-11-05T09:00 | 11-05
            """)
    void the_examples_of_the_standard(String rule, String start, String days) {
        var begin = LocalDateTime.parse(start);

        assertThat(occurrences(
                        rule,
                        begin,
                        begin,
                        begin.withDayOfYear(begin.toLocalDate().lengthOfYear())))
                .extracting(moment -> moment.substring(5, 10))
                .containsExactly(days.split(" ", -1));
    }

    @Test
    void a_day_that_a_month_or_year_lacks_is_left_out() {
        var begin = LocalDateTime.parse("2024-01-31T10:00");

        assertThat(occurrences("FREQ=MONTHLY", begin, begin, begin.plusMonths(5)))
                .containsExactly("2024-01-31T10:00", "2024-03-31T10:00", "2024-05-31T10:00");
        assertThat(occurrences("FREQ=YEARLY", LocalDateTime.parse("2024-02-29T10:00"), begin, begin.plusYears(5)))
                .containsExactly("2024-02-29T10:00", "2028-02-29T10:00");
        assertThat(occurrences("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29", begin, begin.plusYears(1), begin.plusYears(5)))
                .containsExactly("2028-02-29T10:00");
    }

    @Test
    void a_week_number_without_a_weekday_means_the_day_of_the_week_on_which_it_began() {
        var begin = LocalDateTime.parse("2026-05-13T10:00");

        assertThat(occurrences("FREQ=YEARLY;BYWEEKNO=20", begin, begin, begin.plusYears(1)))
                .containsExactly("2026-05-13T10:00");
    }

    static Stream<String> foundByAnother() throws IOException {
        var root = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Files.readAllLines(root.resolve("src/test/resources/calendar/recurrences.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("foundByAnother")
    void another_program_finds_the_same(String line) {
        var parts = line.split("\\|", -1);

        var found = occurrences(
                parts[0], LocalDateTime.parse(parts[1]), LocalDateTime.parse(parts[2]), LocalDateTime.parse(parts[3]));
        assertThat(String.join(",", found)).isEqualTo(parts[4]);
    }

    private static List<String> occurrences(String rule, LocalDateTime start, LocalDateTime from, LocalDateTime to) {
        var found = new ArrayList<String>();
        new Recurrence(RecurrenceRule.parse(rule), start, Optional.empty(), new ReadingBudget())
                .between(from, to, moment -> found.add(moment.toString()));
        return found;
    }
}
