package org.ecm.web.calendarexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.ical.BusyTimesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A zone is written so that whoever reads it, and knows no zone by itself, finds the same instants. */
@Execution(ExecutionMode.CONCURRENT) // it shares nothing
class TimeZoneComponentTest {

    /** One of each clock: its other names make no difference, since names are taken away. */
    static Stream<String> zones() {
        var clocks = new HashMap<ZoneRules, String>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("ical4j")) // of the other reader, in whose tests it was loaded
                .sorted()
                .forEach(name -> clocks.putIfAbsent(ZoneId.of(name).getRules(), name));
        return clocks.values().stream().sorted();
    }

    /** And in the hours about each change, where clocks change at an hour of UTC, or at 24 o'clock, too. */
    @ParameterizedTest
    @MethodSource("zones")
    void is_right_all_year(String name) {
        var zone = ZoneId.of(name);
        for (int year : List.of(2024, 2027, 2038)) {
            for (int month = 0; month < 13; month++) {
                isRight(zone, Instant.parse(year + "-01-01T00:30:00Z").plusSeconds(month * 28L * 86_400));
            }
            var change = zone.getRules().nextTransition(Instant.parse(year + "-01-01T00:00:00Z"));
            for (int changes = 0; change != null && changes < 2; changes++) {
                for (int hours : List.of(-25, -24, -2, -1, 0, 1, 2, 23, 24)) {
                    isRight(zone, change.getInstant().plusSeconds(hours * 3_600L - 1_800));
                }
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
    }

    private static void isRight(ZoneId zone, Instant start) {
        assertThat(readBack(MeetingCalendar.file(Meetings.in(zone, start), Meetings.PRACTITIONER)))
                .as("%s %s", zone, start)
                .containsExactly(new TimeRange(start, start.plusSeconds(3_600)));
    }

    @Test
    void is_right_from_the_first_meeting_of_a_feed_to_the_last() {
        var zone = ZoneId.of("Africa/Casablanca"); // changes around Ramadan, by no rule
        var meetings = Stream.iterate(Instant.parse("2026-01-10T09:30:00Z"), start -> start.plusSeconds(9 * 86_400))
                .limit(90)
                .map(start -> Meetings.in(zone, start))
                .toList();

        assertThat(readBack(MeetingCalendar.feed(
                        "Practice", Duration.ofHours(1), Optional.of(Meetings.PRACTITIONER), meetings)))
                .containsExactlyElementsOf(meetings.stream()
                        .map(meeting -> new TimeRange(
                                meeting.time().start(), meeting.time().end()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Z", "Etc/UTC"})
    void utc_needs_none(String name) {
        assertThat(MeetingCalendar.file(
                        Meetings.in(ZoneId.of(name), Instant.parse("2027-01-01T10:00:00Z")), Meetings.PRACTITIONER))
                .contains("DTSTART:20270101T100000Z\r\n")
                .doesNotContain("VTIMEZONE", "TZID");
    }

    @Test
    void says_a_rule_where_there_is_one() {
        assertThat(MeetingCalendar.file(Meetings.requested(), Meetings.PRACTITIONER)
                        .replace("\r", ""))
                .contains("""
                        BEGIN:DAYLIGHT
                        DTSTART:20260308T020000
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
                        TZOFFSETFROM:-0500
                        TZOFFSETTO:-0400
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20261101T020000
                        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
                        TZOFFSETFROM:-0400
                        TZOFFSETTO:-0500
                        END:STANDARD
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/London,        FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "Australia/Lord_Howe,  FREQ=YEARLY;BYMONTH=4;BYDAY=1SU",
        "Pacific/Auckland,     FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU"
    })
    void so_it_does_where_it_is_the_last_of_a_month(String zone, String rule) {
        assertThat(MeetingCalendar.file(
                        Meetings.in(ZoneId.of(zone), Instant.parse("2027-01-01T10:00:00Z")), Meetings.PRACTITIONER))
                .contains("RRULE:" + rule + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Nuuk", "Africa/Cairo", "Asia/Jerusalem", "Africa/Casablanca", "Asia/Kathmandu"})
    void names_each_change_where_there_is_none_that_a_calendar_can_say(String zone) {
        assertThat(MeetingCalendar.file(
                        Meetings.in(ZoneId.of(zone), Instant.parse("2027-01-01T10:00:00Z")), Meetings.PRACTITIONER))
                .doesNotContain("RRULE");
    }

    /** The name of the zone is taken away, so that the definition alone is left to tell. */
    private static List<TimeRange> readBack(String text) {
        var anonymous = text.replaceAll("TZID=[^:\r]+", "TZID=X").replaceAll("TZID:[^\r]+", "TZID:X");
        return BusyTimesReader.of(
                anonymous,
                ZoneId.of("Asia/Tokyo"),
                new TimeRange(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z")),
                "nobody.example");
    }
}
