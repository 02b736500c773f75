package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.calendarexport.MeetingCalendar;
import org.ecm.web.calendarexport.Meetings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar that means harm costs little, whatever it says: a few lines may ask for more than a machine can do. */
@Timeout(60)
class HostileCalendarTest {

    private static final TimeRange WANTED =
            new TimeRange(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20200101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY",
                "DTSTART:20200101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;COUNT=99999999;BYSECOND=0,1,2,3,4,5,6,7,8,9",
                "DTSTART:20260101T000000Z\nDURATION:PT1S\nEXRULE:FREQ=SECONDLY\nEXRULE:FREQ=SECONDLY",
                "DTSTART:20200101T000000Z\nDURATION:PT1S\nRRULE:FREQ=MINUTELY;BYSECOND=0,10,20,30,40,50",
                "DTSTART:20200101T000000Z\nDURATION:PT1M\nRRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;"
                        + "BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23;"
                        + "BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29;"
                        + "BYSECOND=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29",
                "DTSTART:19000101T000000Z\nDURATION:P900000D\nRRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7,8",
            })
    void what_repeats_too_often_is_given_up(String event) {
        assertThat(reason("BEGIN:VEVENT\n" + event + "\nEND:VEVENT\n")).isEqualTo("calendar.too-much");
    }

    /** It would take gigabytes to list the seconds of a year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;%s                              | calendar.too-much
            FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=999999999;%s              | calendar.too-much
            FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1,1;%s                | read
            FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1,1;COUNT=999999;%s   | read
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366;%s                | read
            FREQ=HOURLY;BYSETPOS=1,-1;COUNT=9999;%s                                | read
            FREQ=DAILY;COUNT=9999999;UNTIL=20990101;%s                             | calendar.malformed
            FREQ=SECONDLY                                                          | calendar.too-much
            """)
    void every_second_of_a_year_is_never_listed(String rule, String outcome) {
        var everySecond = "BYHOUR=" + below(24) + ";BYMINUTE=" + below(60) + ";BYSECOND=" + below(60);
        var text = calendar("BEGIN:VEVENT\nDTSTART:20200101T000000Z\nDURATION:PT1S\nRRULE:"
                + rule.formatted(everySecond) + "\nEND:VEVENT\n");
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();

        assertThat(outcome(text)).isEqualTo(outcome);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated, all in all")
                .isLessThan(64 << 20);
    }

    private static String below(int number) {
        return IntStream.range(0, number).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    /** Each of them is cheap enough; the budget is for all of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;COUNT=9999999;BYDAY=MO",
                "FREQ=HOURLY;COUNT=9999999;BYHOUR=3,6,9",
                "FREQ=YEARLY;COUNT=9999999;BYWEEKNO=53;BYDAY=MO",
                "FREQ=YEARLY;COUNT=9999999;BYDAY=53MO,53TU,53WE,53TH,53FR,53SA,53SU,-53MO,-53TU,-53WE",
                "FREQ=SECONDLY;COUNT=9999999;BYYEARDAY=366",
            })
    void so_are_many_events_of_which_each_could_be_read(String rule) {
        var event = "BEGIN:VEVENT\nDTSTART:18000101T000000Z\nDURATION:PT1S\nRRULE:" + rule + "\nEND:VEVENT\n";

        assertThat(reason(event)).isEqualTo("read");
        assertThat(reason(event.repeat(5_000))).isEqualTo("calendar.too-much");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=DAILY;BYSECOND=1,2,3,4,5,6,7,8,9"})
    void so_is_a_zone_whose_clock_never_rests(String rule) {
        assertThat(reason("BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"
                        + "TZOFFSETTO:+0200\nRRULE:" + rule + "\nEND:STANDARD\nEND:VTIMEZONE\n"
                        + "BEGIN:VEVENT\nDTSTART;TZID=X:20261201T000000\nDURATION:PT1S\nEND:VEVENT\n"))
                .isEqualTo("calendar.too-much");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY;INTERVAL=9999999",
                "RRULE:FREQ=SECONDLY;INTERVAL=999999999;COUNT=999999999",
                "RRULE:FREQ=YEARLY;INTERVAL=999999999;COUNT=999999999",
                "RRULE:FREQ=SECONDLY;COUNT=999999999;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=YEARLY;INTERVAL=9999999",
                "RRULE:FREQ=WEEKLY;INTERVAL=9999999;COUNT=9999999",
                "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=366",
                "RRULE:FREQ=SECONDLY;UNTIL=20261201T000010Z",
            })
    void what_only_looks_dangerous_is_read(String rule) {
        assertThat(reason("BEGIN:VEVENT\nDTSTART:20261201T000000Z\nDURATION:PT1S\n" + rule + "\nEND:VEVENT\n"))
                .isEqualTo("read");
    }

    @Test
    void nested_without_end_it_is_given_up() {
        assertThat(reason("BEGIN:VEVENT\n".repeat(100_000))).isEqualTo("calendar.malformed");
    }

    @Test
    void two_megabytes_of_events_are_read() {
        var events = IntStream.range(0, 20_000)
                .mapToObj(i -> "BEGIN:VEVENT\nUID:" + i + "\nDTSTART:20261201T" + "%02d".formatted(i % 24)
                        + "0000Z\nDURATION:PT1H\nRRULE:FREQ=YEARLY\nEND:VEVENT\n")
                .collect(Collectors.joining());

        assertThat(reason(events)).isEqualTo("read");
    }

    /** Whatever is wrong with it, the answer is a reason, and never an exception of another kind. */
    @Test
    void a_damaged_calendar_is_read_or_it_is_not() {
        var random = new Random(20261124);
        var whole = MeetingCalendar.file(Meetings.requested(), Meetings.PRACTITIONER) + calendar("""
                        BEGIN:VEVENT
                        UID:a
                        DTSTART;TZID=America/New_York:20261101T010000
                        DURATION:P1DT2H
                        RRULE:FREQ=MONTHLY;BYDAY=-1SU,2MO;BYSETPOS=-1;COUNT=9;WKST=SU
                        EXDATE:20261201T000000Z
                        RDATE;VALUE=PERIOD:20261201T000000Z/PT1H
                        END:VEVENT
                        BEGIN:VFREEBUSY
                        FREEBUSY:20261201T000000Z/20261202T000000Z
                        END:VFREEBUSY
                        """);
        var outcomes = IntStream.range(0, 2_000)
                .mapToObj(i -> outcome(damaged(whole, random)))
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));

        assertThat(outcomes).containsKeys("read", "calendar.malformed", "calendar.unknown-zone");
    }

    private static String damaged(String whole, Random random) {
        var text = new StringBuilder(whole);
        var pieces = "0123456789TZ+-=;:,/PDHMS\r\n \"".toCharArray();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length() - 20);
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, pieces[random.nextInt(pieces.length)]);
                case 1 -> text.delete(at, at + random.nextInt(20));
                default -> text.insert(at, text.substring(at, at + random.nextInt(20)));
            }
        }
        return text.toString();
    }

    private static String reason(String components) {
        return outcome(calendar(components));
    }

    private static String outcome(String text) {
        try {
            BusyTimesReader.of(text, ZoneId.of("America/New_York"), WANTED, "practice.example");
            return "read";
        } catch (UnreadableCalendar e) {
            return e.reason();
        }
    }

    private static String calendar(String components) {
        return ("BEGIN:VCALENDAR\n" + components + "END:VCALENDAR\n").replace("\n", "\r\n");
    }
}
