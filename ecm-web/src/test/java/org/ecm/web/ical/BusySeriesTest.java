package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.span;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What repeats takes its owner's time each time, except where the calendar says otherwise. */
class BusySeriesTest {

    @Test
    void what_repeats_keeps_its_hour_when_the_clocks_change() {
        assertThat(busy(event("DTSTART;TZID=America/New_York:20200107T090000\nDTEND;TZID=America/New_York:"
                        + "20200107T100000\nRRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU")))
                .containsExactly(
                        span("2026-10-20T13:00Z", "2026-10-20T14:00Z"),
                        span("2026-10-27T13:00Z", "2026-10-27T14:00Z"),
                        span("2026-11-03T14:00Z", "2026-11-03T15:00Z"));
    }

    @Test
    void it_ends_with_its_last_time_whichever_way_that_is_told() {
        var first = "DTSTART;TZID=America/New_York:20261020T200000\nDURATION:PT1H\nRRULE:FREQ=DAILY;";
        var two =
                List.of(span("2026-10-21T00:00Z", "2026-10-21T01:00Z"), span("2026-10-22T00:00Z", "2026-10-22T01:00Z"));

        assertThat(busy(event(first + "COUNT=2"))).isEqualTo(two);
        assertThat(busy(event(first + "UNTIL=20261022T000000Z"))).isEqualTo(two);
        assertThat(busy(event(first + "UNTIL=20261022T000000Z;")).size()).isEqualTo(2);
        assertThat(busy(event(first + "UNTIL=20261021"))).isEqualTo(two);
        assertThat(busy(event(first + "UNTIL=20261021T200000"))).isEqualTo(two);
        assertThat(busy(event(first + "UNTIL=20261021T195959"))).isEqualTo(two.subList(0, 1));
    }

    @Test
    void an_end_without_a_zone_may_be_one_of_utc() {
        var berlin = "DTSTART;TZID=Europe/Berlin:20261020T010000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20261021T";

        assertThat(busy(event(berlin + "225959"))).hasSize(2);
        assertThat(busy(event(berlin + "230000"))).hasSize(3);
    }

    @Test
    void some_times_are_taken_out_and_others_put_in() {
        assertThat(busy(event("""
                        DTSTART:20261020T140000Z
                        DURATION:PT1H
                        RRULE:FREQ=DAILY;COUNT=4
                        EXDATE:20261021T140000Z,20261023T140000Z
                        RDATE;TZID=America/New_York:20261025T100000
                        RDATE;VALUE=PERIOD:20261026T100000Z/PT15M,20261027T100000Z/20261027T103000Z""")))
                .containsExactly(
                        span("2026-10-20T14:00Z", "2026-10-20T15:00Z"),
                        span("2026-10-22T14:00Z", "2026-10-22T15:00Z"),
                        span("2026-10-25T14:00Z", "2026-10-25T15:00Z"),
                        span("2026-10-26T10:00Z", "2026-10-26T10:15Z"),
                        span("2026-10-27T10:00Z", "2026-10-27T10:30Z"));
    }

    @Test
    void a_single_one_may_be_moved_made_longer_freed_or_cancelled() {
        var series = event("UID:a\nDTSTART:20261020T140000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=5");
        var moved = event("UID:a\nRECURRENCE-ID:20261021T140000Z\nDTSTART:20261021T180000Z\nDURATION:PT2H");
        var free = event("UID:a\nRECURRENCE-ID;TZID=America/New_York:20261022T100000\nDTSTART:20261022T140000Z\n"
                + "DURATION:PT1H\nTRANSP:TRANSPARENT");
        var cancelled = event("UID:a\nRECURRENCE-ID:20261023T140000Z\nDTSTART:20261023T140000Z\nSTATUS:CANCELLED");
        var anothers = event("UID:b\nRECURRENCE-ID:20261024T140000Z\nDTSTART:20261024T020000Z\nDURATION:PT1H");

        assertThat(busy(moved + series + free + cancelled + anothers))
                .containsExactly(
                        span("2026-10-20T14:00Z", "2026-10-20T15:00Z"),
                        span("2026-10-21T18:00Z", "2026-10-21T20:00Z"),
                        span("2026-10-24T02:00Z", "2026-10-24T03:00Z"),
                        span("2026-10-24T14:00Z", "2026-10-24T15:00Z"));
    }

    @Test
    void a_whole_day_of_a_series_may_be_moved_too() {
        assertThat(busy(event(
                                "UID:a\nDTSTART;VALUE=DATE:20261020\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20261022")
                        + event("UID:a\nRECURRENCE-ID;VALUE=DATE:20261021\nDTSTART;VALUE=DATE:20261030")))
                .containsExactly(
                        span("2026-10-20T04:00Z", "2026-10-21T04:00Z"), span("2026-10-30T04:00Z", "2026-10-31T04:00Z"));
    }

    @Test
    void a_long_event_of_a_series_reaches_into_the_wanted_time() {
        assertThat(busy(event("DTSTART;VALUE=DATE:20250901\nDTEND;VALUE=DATE:20251101\nRRULE:FREQ=YEARLY")))
                .containsExactly(span("2026-10-19T00:00Z", "2026-11-01T04:00Z"));
    }
}
