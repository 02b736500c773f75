package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecm.web.ical.Calendars.HOST;
import static org.ecm.web.ical.Calendars.NEW_YORK;
import static org.ecm.web.ical.Calendars.WANTED;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.reason;
import static org.ecm.web.ical.Calendars.span;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The time of an event in an unknown zone is known to within a day: it matters if it may be near. */
class UnknownZoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;TZID=Nowhere:20100504T090000\nDURATION:PT1H",
                "DTSTART;TZID=Nowhere:20100504T090000\nDTEND;TZID=Nowhere:20100504T100000",
                "DTSTART;TZID=America/New_York:20100504T090000\nDTEND;TZID=Nowhere:20100504T080000",
                "DTSTART:20100504T090000Z\nDURATION:PT1H\nRDATE;TZID=Nowhere:20100505T090000",
                "DTSTART;TZID=Nowhere:20100504T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=10",
                "DTSTART;TZID=Nowhere:20100504T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20110101T000000Z",
                "DTSTART;TZID=Nowhere:20261017T200000\nDURATION:PT1H",
                "DTSTART;TZID=Nowhere:20261111T090000\nDURATION:PT1H",
                "DTSTART;TZID=Nowhere:20261020T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT",
            })
    void one_that_is_far_away_is_skipped(String lines) {
        var known = event("DTSTART:20261020T140000Z\nDURATION:PT1H");

        assertThat(busy(event(lines) + known)).containsExactly(span("2026-10-20T14:00Z", "2026-10-20T15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;TZID=Nowhere:20261020T090000\nDURATION:PT1H",
                "DTSTART;TZID=Nowhere:20261020T090000",
                "DTSTART;TZID:20261020T090000",
                "DTSTART;TZID=Nowhere:20261018T120000\nDURATION:PT1H",
                "DTSTART;TZID=Nowhere:20261109T090000\nDURATION:PT1H",
                "DTSTART;TZID=Nowhere:20100504T090000\nDURATION:P9999D",
                "DTSTART;TZID=Nowhere:20100504T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY",
                "DTSTART;TZID=Nowhere:20100504T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;UNTIL=20261021T000000Z",
                "DTSTART;TZID=Nowhere:20261001T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261018T000000Z",
                "DTSTART;TZID=Nowhere:20261020T090000\nDURATION:PT1H\nEXDATE:20261020T090000Z",
                "DTSTART:20100504T090000Z\nDURATION:PT1H\nRDATE;TZID=Nowhere:20261020T090000",
                "DTSTART:20261020T090000Z\nDTEND;TZID=Nowhere:20261020T090000",
            })
    void one_that_may_be_near_makes_the_calendar_unreadable(String lines) {
        assertThat(reason(calendar(event(lines)))).isEqualTo("calendar.unknown-zone");
    }

    @Test
    void a_busy_period_is_treated_alike() {
        var list = "BEGIN:VFREEBUSY\nFREEBUSY;TZID=Nowhere:%sT140000/PT1H\nEND:VFREEBUSY\n";

        assertThat(busy(list.formatted("20100504"))).isEmpty();
        assertThat(reason(calendar(list.formatted("20261020")))).isEqualTo("calendar.unknown-zone");
    }

    @Test
    void what_is_left_out_in_an_unknown_zone_stays_busy() {
        var series = "UID:a\nDTSTART:20261020T140000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n";

        assertThat(busy(event(series + "EXDATE;TZID=Nowhere:20261020T140000"))).hasSize(2);
        assertThat(busy(event(series)
                        + event("UID:a\nRECURRENCE-ID;TZID=Nowhere:20261020T140000\n"
                                + "DTSTART:20261025T140000Z\nDURATION:PT1H")))
                .hasSize(3);
    }

    @Test
    void two_definitions_that_differ_define_nothing() {
        var zone = """
                BEGIN:VTIMEZONE
                TZID:X
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0%s00
                END:STANDARD
                END:VTIMEZONE
                """;
        var event = event("DTSTART;TZID=X:20261020T140000\nDURATION:PT1H");

        assertThat(reason(calendar(zone.formatted("1") + zone.formatted("2") + event)))
                .isEqualTo("calendar.unknown-zone");
        assertThat(busy(zone.formatted("1") + zone.formatted("1") + event)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART;TZID=Nowhere:20261020T090000     | Nowhere                       | 2026-10-20
            DTSTART;TZID="Some, (where) +1":20261021T233000 | Some, (where) +1       | 2026-10-21
            DTSTART;TZID=<b>me@example.org:20261020T090000 | ?b?me?example.org       | 2026-10-20
            """)
    void its_name_is_told_in_plain_characters_with_the_date_of_what_uses_it(String start, String name, LocalDate date) {
        var text = calendar(event("SUMMARY:seen\nDURATION:PT1H\n" + start));

        var failure =
                catchThrowableOfType(UnreadableCalendar.class, () -> BusyTimesReader.of(text, NEW_YORK, WANTED, HOST));

        assertThat(failure.zone()).contains(new UnknownZone(name, date));
        assertThat(failure.toString()).doesNotContain("seen").doesNotContain("where");
    }

    @ParameterizedTest
    @CsvSource({"99, 99, ''", "100, 100, ''", "101, 99, …", "1000, 99, …"})
    void a_name_that_people_cannot_use_is_cut(int length, int left, String end) {
        assertThat(UnknownZone.of("x".repeat(length), LocalDate.EPOCH).name()).isEqualTo("x".repeat(left) + end);
    }

    @Test
    void the_date_is_that_of_the_first_time_that_matters() {
        var text = calendar(event(
                "DTSTART;TZID=Nowhere:20100504T090000\nDURATION:PT1H\nRRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=22"));

        var failure =
                catchThrowableOfType(UnreadableCalendar.class, () -> BusyTimesReader.of(text, NEW_YORK, WANTED, HOST));

        assertThat(failure.zone()).contains(new UnknownZone("Nowhere", LocalDate.of(2026, 10, 22)));
    }
}
