package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that a series leaves out or hands to another event, whichever way they are written. */
class LeftOutTimesTest {

    private static final String SERIES =
            "UID:a\nDTSTART;TZID=Europe/London:20261020T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":20261021T080000Z",
                ";TZID=Europe/London:20261021T090000",
                ";TZID=America/New_York:20261021T040000",
                ":20261021T090000",
                ";VALUE=DATE:20261021",
                ":20261021"
            })
    void a_time_of_a_series_is_named_in_utc_in_a_zone_without_one_or_by_its_date(String time) {
        var first = span("2026-10-20T08:00Z", "2026-10-20T09:00Z");

        assertThat(busy(event(SERIES + "EXDATE" + time))).containsExactly(first);
        assertThat(busy(event(SERIES)
                        + event("UID:a\nRECURRENCE-ID" + time + "\nDTSTART:20261022T120000Z\nDURATION:PT1H")))
                .containsExactly(first, span("2026-10-22T12:00Z", "2026-10-22T13:00Z"));
    }

    @Test
    void a_day_of_a_series_of_days_may_be_named_by_its_midnight() {
        var days = "DTSTART;VALUE=DATE:20261020\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE";

        assertThat(busy(event(days + ":20261021T000000")))
                .containsExactly(span("2026-10-20T04:00Z", "2026-10-21T04:00Z"));
        assertThat(busy(event(days + ":20261021T090000")))
                .containsExactly(span("2026-10-20T04:00Z", "2026-10-22T04:00Z"));
    }

    @Test
    void a_date_leaves_out_all_of_that_day_but_hands_over_no_more_than_one() {
        var twice = "UID:a\nDTSTART:20261020T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;BYHOUR=9,15;COUNT=4\n";

        assertThat(busy(event(twice + "EXDATE;VALUE=DATE:20261021"))).hasSize(2);
        assertThat(busy(event(twice)
                        + event("UID:a\nRECURRENCE-ID;VALUE=DATE:20261021\nDTSTART:20261022T120000\nDURATION:PT1H")))
                .hasSize(5);
    }

    @Test
    void an_added_time_without_a_zone_is_on_the_clock_of_the_series_and_a_date_is_all_of_it() {
        assertThat(busy(event("DTSTART;TZID=Europe/London:20261020T090000\nDURATION:PT1H\n"
                        + "RDATE:20261021T100000\nRDATE;VALUE=DATE:20261022")))
                .containsExactly(
                        span("2026-10-20T08:00Z", "2026-10-20T09:00Z"),
                        span("2026-10-21T09:00Z", "2026-10-21T10:00Z"),
                        span("2026-10-21T23:00Z", "2026-10-23T00:00Z"));
    }

    @Test
    void a_change_without_a_uid_changes_no_other_event_without_one() {
        assertThat(busy(event("DTSTART:20261020T140000Z\nDURATION:PT1H")
                        + event("RECURRENCE-ID:20261020T140000Z\nDTSTART:20261021T140000Z\nDURATION:PT1H")))
                .hasSize(2);
    }
}
