package org.ecm.web.ical;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.HOST;
import static org.ecm.web.ical.Calendars.NEW_YORK;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.span;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.ecm.core.availability.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones by the names that calendar programs write, and what a calendar's own definition of one is worth. */
class ZoneNamesTest {

    /** A clock that is always two hours before UTC. */
    private static final String TWO_HOURS = """
            BEGIN:VTIMEZONE
            TZID:%s
            BEGIN:STANDARD
            DTSTART:19700101T000000
            TZOFFSETFROM:%s
            TZOFFSETTO:%s
            END:STANDARD
            END:VTIMEZONE
            """;

    /** New York as programs wrote it that knew of one year alone. */
    private static final String NEW_YORK_OF_2007 = """
            BEGIN:VTIMEZONE
            TZID:%s
            BEGIN:DAYLIGHT
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            DTSTART:20070311T020000
            RDATE:20070311T020000
            END:DAYLIGHT
            BEGIN:STANDARD
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            DTSTART:20071104T020000
            RDATE:20071104T020000
            END:STANDARD
            END:VTIMEZONE
            """;

    private static String at(String zone) {
        return event("DTSTART;TZID=\"" + zone + "\":20261020T140000\nDURATION:PT1H");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            America/New_York                                       | 20T18:00
            america/new_york                                       | 20T18:00
            America/New York                                       | 20T18:00
            /America/New_York                                      | 20T18:00
            /freeassociation.sourceforge.net/America/New_York      | 20T18:00
            /freeassociation.sourceforge.net/Tzfile/Europe/Berlin  | 20T12:00
            /prefix/America/Argentina/Buenos_Aires                 | 20T17:00
            /citadel.org/20261001_1/Asia/Kolkata                   | 20T08:30
            example.org/Europe/Berlin                              | 20T12:00
            utc                                                    | 20T14:00
            UTC                                                    | 20T14:00
            Etc/UTC                                                | 20T14:00
            Z                                                      | 20T14:00
            GMT                                                    | 20T14:00
            /freeassociation.sourceforge.net/UTC                   | 20T14:00
            tzone://Microsoft/Utc                                  | 20T14:00
            EST                                                    | 20T19:00
            MST                                                    | 20T21:00
            HST                                                    | 21T00:00
            EST5EDT                                                | 20T18:00
            Etc/GMT+5                                              | 20T19:00
            GMT+0100                                               | 20T13:00
            GMT+01:00                                              | 20T13:00
            UTC-05:00                                              | 20T19:00
            UTC+1                                                  | 20T13:00
            +0530                                                  | 20T08:30
            Eastern Standard Time                                  | 20T18:00
            eastern standard time                                  | 20T18:00
            US Eastern Standard Time                               | 20T18:00
            Pacific Standard Time                                  | 20T21:00
            Pacific Standard Time (Mexico)                         | 20T21:00
            Mountain Standard Time                                 | 20T20:00
            US Mountain Standard Time                              | 20T21:00
            W. Europe Standard Time                                | 20T12:00
            Romance Standard Time                                  | 20T12:00
            GMT Standard Time                                      | 20T13:00
            Greenwich Standard Time                                | 20T14:00
            FLE Standard Time                                      | 20T11:00
            India Standard Time                                    | 20T08:30
            UTC-11                                                 | 21T01:00
            UTC+12                                                 | 20T02:00
            (UTC-05:00) Eastern Time (US & Canada)                 | 20T18:00
            (GMT-05:00) Eastern Time (US & Canada)                 | 20T18:00
            (UTC-05:00) Eastern Time (US and Canada)               | 20T18:00
            (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna   | 20T12:00
            (UTC+01:00) Amsterdam\\, Berlin\\, Bern\\, Rome\\, Stockholm\\, Vienna | 20T12:00
            (UTC) Coordinated Universal Time                       | 20T14:00
            (UTC+00:00) Dublin, Edinburgh, Lisbon, London          | 20T13:00
            (GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London | 20T13:00
            Eastern Time (US & Canada)                             | 20T18:00
            """)
    void a_zone_is_known_by_any_name_that_programs_give_it(String zone, String utc) {
        var start = Instant.parse("2026-10-" + utc + ":00Z");

        assertThat(busy(at(zone))).containsExactly(TimeRange.of(start, Duration.ofHours(1)));
    }

    @Test
    void every_zone_of_windows_is_one_of_the_database() {
        var table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ZoneNames.class.getResourceAsStream("windows-zones.txt")), UTF_8));

        assertThat(table.lines().filter(line -> !line.startsWith("#")))
                .hasSizeGreaterThan(130)
                .allSatisfy(line -> {
                    var columns = line.split("\\|", -1);
                    for (var name : columns) {
                        assertThat(ZoneNames.region(ZoneNames.key(name)).or(() -> ZoneNames.other(ZoneNames.key(name))))
                                .contains(ZoneId.of(columns[1]).getRules());
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/New_York",
                "america/new_york",
                "/freeassociation.sourceforge.net/America/New_York",
                "Eastern Standard Time",
                "(UTC-05:00) Eastern Time (US & Canada)"
            })
    void a_definition_that_knows_one_year_alone_is_not_believed(String zone) {
        assertThat(busy(NEW_YORK_OF_2007.formatted(zone) + at(zone)))
                .containsExactly(span("2026-10-20T18:00Z", "2026-10-20T19:00Z"));
    }

    /** "GMT-0500" alone is an offset; a program that defines its clock as one that changes means New York. */
    @ParameterizedTest
    @ValueSource(strings = {"GMT-0500", "EST"})
    void a_definition_of_a_name_that_is_an_offset_elsewhere_is_believed_if_it_knows_that_year(String zone) {
        assertThat(busy(NEW_YORK_OF_2007.formatted(zone).replace("2007", "2026") + at(zone)))
                .containsExactly(span("2026-10-20T18:00Z", "2026-10-20T19:00Z"));
    }

    @Test
    void a_definition_by_a_rule_that_has_ended_does_not_hold_for_every_year() {
        var ended = NEW_YORK_OF_2007
                .formatted("Eastern Standard Time")
                .replaceAll("RDATE:.*", "RRULE:freq=yearly; until = 20080101")
                .replace("TZOFFSETTO:-0500", "TZOFFSETTO:-0600");

        assertThat(busy(ended + at("Eastern Standard Time")))
                .containsExactly(span("2026-10-20T18:00Z", "2026-10-20T19:00Z"));
    }

    @Test
    void nor_is_one_that_begins_after_the_event() {
        var berlin = """
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                BEGIN:DAYLIGHT
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                DTSTART:20180325T020000
                RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                END:DAYLIGHT
                BEGIN:STANDARD
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                DTSTART:20181028T030000
                RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                END:STANDARD
                END:VTIMEZONE
                """;
        var text = calendar(berlin + event("DTSTART;TZID=Europe/Berlin:20170704T090000\nDURATION:PT1H"));

        assertThat(BusyTimesReader.of(text, NEW_YORK, span("2017-07-01T00:00Z", "2017-08-01T00:00Z"), HOST))
                .containsExactly(span("2017-07-04T07:00Z", "2017-07-04T08:00Z"));
    }

    @Test
    void the_database_beats_a_definition_of_the_same_name() {
        assertThat(busy(TWO_HOURS.formatted("America/New_York", "+0200", "+0200") + at("America/New_York")))
                .containsExactly(span("2026-10-20T18:00Z", "2026-10-20T19:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Customized Time Zone",
                "Customized Time Zone 1",
                "Eastern Standard Time",
                "EST",
                "tzone://Microsoft/Custom",
                "(UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien"
            })
    void a_definition_that_holds_for_every_year_is_believed(String zone) {
        assertThat(busy(TWO_HOURS.formatted(zone, "+0200", "+0200") + at(zone)))
                .containsExactly(span("2026-10-20T12:00Z", "2026-10-20T13:00Z"));
    }

    @Test
    void a_definition_is_found_by_its_name_however_that_is_written() {
        assertThat(busy(TWO_HOURS.formatted("Here\\, there", "+0200", "+0200") + at("Here, there")))
                .hasSize(1);
        assertThat(busy(TWO_HOURS.formatted("My  Zone ", "+0200", "+0200") + at("my zone")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0200", "+0200", "+02:00", "+020000", "200", "+2:00"})
    void an_offset_may_lack_its_sign(String offset) {
        assertThat(busy(TWO_HOURS.formatted("X", offset, offset) + at("X")))
                .containsExactly(span("2026-10-20T12:00Z", "2026-10-20T13:00Z"));
    }

    @Test
    void the_changes_of_a_clock_may_be_told_as_periods() {
        var zone = TWO_HOURS
                .formatted("X", "+0300", "+0200")
                .replace("END:STANDARD", "RDATE;VALUE=PERIOD:20200101T000000/PT1H\nEND:STANDARD");

        assertThat(busy(zone + at("X"))).containsExactly(span("2026-10-20T12:00Z", "2026-10-20T13:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:x\nEND:STANDARD\nEND:VTIMEZONE\n",
                "BEGIN:VTIMEZONE\nTZID:Europe/London\nBEGIN:STANDARD\nDTSTART:x\nEND:STANDARD\nEND:VTIMEZONE\n",
                "BEGIN:VTIMEZONE\nTZID:Unused\nTZID:Again\nEND:VTIMEZONE\n",
            })
    void a_definition_that_is_not_needed_may_be_broken(String zone) {
        assertThat(busy(zone + at("Europe/London"))).containsExactly(span("2026-10-20T13:00Z", "2026-10-20T14:00Z"));
    }
}
