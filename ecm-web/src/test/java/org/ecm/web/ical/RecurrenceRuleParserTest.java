package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.span;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule is read as it was meant, or refused; never as another rule. */
class RecurrenceRuleParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY; COUNT=2                 | FREQ=DAILY;COUNT=2
            ' FREQ = DAILY ;COUNT = 2 '         | FREQ=DAILY;COUNT=2
            freq=daily;count=2;wkst=su          | FREQ=DAILY;COUNT=2;WKST=SU
            ;FREQ=DAILY;;COUNT=2;;              | FREQ=DAILY;COUNT=2
            COUNT=2;FREQ=DAILY                  | FREQ=DAILY;COUNT=2
            FREQ=DAILY;COUNT=2;COUNT=2          | FREQ=DAILY;COUNT=2
            FREQ=DAILY;COUNT=002                | FREQ=DAILY;COUNT=2
            FREQ=WEEKLY;BYDAY=MO, TU            | FREQ=WEEKLY;BYDAY=MO,TU
            FREQ=WEEKLY;BYDAY=MO,TU,            | FREQ=WEEKLY;BYDAY=MO,TU
            FREQ=WEEKLY;BYDAY=,mo,,tu           | FREQ=WEEKLY;BYDAY=MO,TU
            FREQ=MONTHLY;BYDAY= +1MO , -1FR     | FREQ=MONTHLY;BYDAY=1MO,-1FR
            FREQ=MONTHLY;BYMONTHDAY=1, 15       | FREQ=MONTHLY;BYMONTHDAY=1,15
            FREQ=MONTHLY;BYMONTHDAY=01,+15,15   | FREQ=MONTHLY;BYMONTHDAY=1,15
            RSCALE=GREGORIAN;FREQ=DAILY;SKIP=OMIT | FREQ=DAILY
            FREQ=DAILY;UNTIL= 20261022T120000z  | FREQ=DAILY;UNTIL=20261022T120000Z
            FREQ=MINUTELY;BYSECOND=60           | FREQ=MINUTELY;BYSECOND=59
            """)
    void is_read_as_meant(String written, String meant) {
        assertThat(RecurrenceRule.parse(written)).isEqualTo(RecurrenceRule.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "DAILY",
                "COUNT=2",
                "FREQ=",
                "FREQ=DAYLY",
                "FREQ=DAILY,WEEKLY",
                "FREQ=DAILY;COUNT",
                "FREQ=DAILY:COUNT=2",
                "FREQ=DAILY;COUNT=",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=-1",
                "FREQ=DAILY;COUNT=1 0",
                "FREQ=DAILY;COUNT=1,2",
                "FREQ=DAILY;COUNT=2.5",
                "FREQ=DAILY;COUNT=9999999999",
                "FREQ=DAILY;COUNT=1;COUNT=2",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;COUNT=2;UNTIL=20261022T120000Z",
                "FREQ=DAILY;UNTIL=",
                "FREQ=DAILY;UNTIL=20261022T12Z",
                "FREQ=DAILY;UNTIL=2026-10-22",
                "FREQ=DAILY;UNTIL=20260230",
                "FREQ=DAILY;UNTIL=20261022,20261023",
                "FREQ=WEEKLY;WKST=",
                "FREQ=WEEKLY;WKST=XX",
                "FREQ=WEEKLY;WKST=1MO",
                "FREQ=WEEKLY;WKST=MO,TU",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=,",
                "FREQ=WEEKLY;BYDAY=M O",
                "FREQ=WEEKLY;BYDAY=MO TU",
                "FREQ=WEEKLY;BYDAY=Monday",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=0MO",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=DAILY;BYDAY=1MO",
                "FREQ=HOURLY;BYDAY=-1MO",
                "FREQ=MONTHLY;BYDAY=0MO",
                "FREQ=MONTHLY;BYDAY=-0MO",
                "FREQ=MONTHLY;BYDAY=54MO",
                "FREQ=MONTHLY;BYDAY=1",
                "FREQ=MONTHLY;BYDAY=-MO",
                "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYMONTHDAY=-32",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=WEEKLY;BYMONTHDAY=13",
                "FREQ=DAILY;BYYEARDAY=100",
                "FREQ=WEEKLY;BYYEARDAY=100",
                "FREQ=MONTHLY;BYYEARDAY=100",
                "FREQ=YEARLY;BYYEARDAY=367",
                "FREQ=YEARLY;BYYEARDAY=0",
                "FREQ=MONTHLY;BYWEEKNO=20",
                "FREQ=SECONDLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYWEEKNO=54",
                "FREQ=YEARLY;BYWEEKNO=0",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYMONTH=0",
                "FREQ=YEARLY;BYMONTH=-1",
                "FREQ=YEARLY;BYMONTH=5L",
                "FREQ=DAILY;BYHOUR=24",
                "FREQ=DAILY;BYHOUR=-1",
                "FREQ=DAILY;BYMINUTE=60",
                "FREQ=DAILY;BYSECOND=61",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367",
            })
    void is_refused_as_malformed(String text) {
        assertThat(reason(text)).isEqualTo("calendar.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;BYEASTER=1",
                "FREQ=DAILY;BYDAYS=MO",
                "FREQ=DAILY;BY DAY=MO",
                "FREQ=DAILY;FOO=1",
                "FREQ=DAILY;=1",
                "FREQ=DAILY;X-ALSO=20261022",
                "FREQ=YEARLY;RSCALE=HEBREW",
                "FREQ=MONTHLY;RSCALE=GREGORIAN;SKIP=FORWARD",
                "FREQ=MONTHLY;SKIP=BACKWARD",
            })
    void is_refused_as_unsupported(String text) {
        assertThat(reason(text)).isEqualTo("calendar.unsupported");
    }

    @Test
    void is_refused_if_it_is_longer_than_any_rule() {
        assertThat(reason("FREQ=DAILY;BYHOUR=" + "1,".repeat(5_000))).isEqualTo("calendar.too-much");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;BYMINUTE=1,2,3,4;INTERVAL=2;COUNT=3   | 20 22 24
            FREQ=DAILY;BYHOUR=9,17;COUNT=3                   | 20 21 22
            FREQ=WEEKLY;BYDAY=TU,TH;BYSECOND=1;COUNT=3       | 20 22 27
            FREQ=MONTHLY;BYDAY=TU,WE;BYHOUR=1,2;BYSETPOS=-1  | 20 28
            FREQ=DAILY;UNTIL=20261022                        | 20 21 22
            FREQ=DAILY;UNTIL=20261022T000000                 | 20 21 22
            FREQ=DAILY;UNTIL=20261022T000000Z                | 20 21 22
            FREQ=DAILY;UNTIL=20261022T040000Z                | 20 21 22
            """)
    void the_time_of_day_is_ignored_where_the_series_has_whole_days(String rule, String days) {
        var expected = Stream.of(days.split(" "))
                .map(day -> LocalDate.of(2026, 10, Integer.parseInt(day)))
                .map(day -> new TimeRange(
                        day.atStartOfDay(Calendars.NEW_YORK).toInstant(),
                        day.plusDays(1).atStartOfDay(Calendars.NEW_YORK).toInstant()))
                .toList();

        assertThat(busy(event("DTSTART;VALUE=DATE:20261020\nRRULE:" + rule))).isEqualTo(TimeRanges.merged(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=HOURLY", "FREQ=SECONDLY;COUNT=2", "FREQ=DAILY;BYHOUR=9,17;BYSETPOS=2"})
    void whole_days_do_not_repeat_within_a_day(String rule) {
        assertThat(Calendars.reason(Calendars.calendar(event("DTSTART;VALUE=DATE:20261020\nRRULE:" + rule))))
                .isEqualTo("calendar.malformed");
    }

    @Test
    void what_several_rules_say_is_taken_together_and_what_an_exception_rule_says_is_left_out() {
        assertThat(busy(event("""
                        DTSTART:20261020T140000Z
                        DURATION:PT1H
                        RRULE:FREQ=DAILY;COUNT=4
                        RRULE:FREQ=WEEKLY;COUNT=2
                        EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2""")))
                .containsExactly(
                        span("2026-10-21T14:00Z", "2026-10-21T15:00Z"),
                        span("2026-10-23T14:00Z", "2026-10-23T15:00Z"),
                        span("2026-10-27T14:00Z", "2026-10-27T15:00Z"));
        assertThat(Calendars.reason(Calendars.calendar(event("DTSTART:20261020T140000Z\nEXRULE:FREQ=NEVER"))))
                .isEqualTo("calendar.malformed");
    }

    private static String reason(String rule) {
        try {
            return RecurrenceRule.parse(rule).toString();
        } catch (UnreadableCalendar e) {
            return e.reason();
        } catch (DateTimeException e) { // such as the 30th of February
            return "calendar.malformed";
        }
    }
}
