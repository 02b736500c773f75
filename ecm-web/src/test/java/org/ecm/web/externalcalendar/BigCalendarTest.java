package org.ecm.web.externalcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.HOST;
import static org.ecm.web.ical.Calendars.NEW_YORK;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.ical.BusyTimesReader;
import org.junit.jupiter.api.Test;

/** What one person's calendar holds after ten years fits the budget for a reading several times over. */
class BigCalendarTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final TimeRange WANTED = TimeRange.of(NOW, BusyCalendars.AHEAD);

    /** Most of them have ended; the endless ones are few. */
    private static final List<String> SERIES = List.of(
            "FREQ=WEEKLY;COUNT=10",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=150",
            "FREQ=DAILY;COUNT=30",
            "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=250",
            "FREQ=WEEKLY;INTERVAL=2;UNTIL=20260601T000000Z",
            "FREQ=MONTHLY;BYDAY=2TU;COUNT=24",
            "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20280101T000000Z",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=120",
            "FREQ=YEARLY",
            "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH");

    @Test
    void fifteen_thousand_series_of_ten_years_are_read() {
        assertThat(read(series(15_000))).isNotEmpty();
    }

    @Test
    void so_are_a_hundred_meetings_a_week_that_never_end() {
        var endless = IntStream.range(0, 100)
                .mapToObj(i -> event("UID:%d\nDTSTART;TZID=America/New_York:201701%02dT%02d%02d00\nDURATION:PT30M\n"
                                .formatted(i, 2 + i % 5, 8 + i / 5 % 10, i < 50 ? 0 : 30)
                        + "RRULE:FREQ=WEEKLY"))
                .collect(Collectors.joining());

        assertThat(read(series(5_000) + endless)).hasSizeGreaterThan(580);
    }

    /** Five thousand at the hours of one week overlap, and take no more memory than the few times they make together. */
    @Test
    void so_are_thousands_that_never_end_and_overlap() {
        var endless = IntStream.range(0, 5_000)
                .mapToObj(i -> event("UID:%d\nDTSTART:201701%02dT%02d%02d00Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY"
                        .formatted(i, 2 + i % 5, 8 + i / 5 % 10, i / 50 % 4 * 15)))
                .collect(Collectors.joining());

        assertThat(read(endless)).hasSize(5 * 117 + 1);
    }

    private static List<TimeRange> read(String events) {
        return BusyTimesReader.of(calendar(events), NEW_YORK, WANTED, HOST);
    }

    private static String series(int number) {
        var random = new Random(5545);
        return IntStream.range(0, number)
                .mapToObj(i -> event("UID:" + i + "\nDTSTART;TZID=America/New_York:"
                        + LocalDateTime.of(2016, 12, 1, 0, 0)
                                .plusDays(random.nextInt(3_650))
                                .plusMinutes(480 + 15L * random.nextInt(40))
                                .format(DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"))
                        + "\nDURATION:PT45M\nRRULE:" + SERIES.get(random.nextInt(SERIES.size()))))
                .collect(Collectors.joining());
    }
}
