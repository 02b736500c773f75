package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.reason;
import static org.ecm.web.ical.Calendars.span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an event lasts, when its end is missing, odd, or before its start. */
class EventLengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART;VALUE=DATE:20261020",
                "DTSTART;VALUE=DATE:20261020\nDTEND;VALUE=DATE:20261020",
                "DTSTART;VALUE=DATE:20261020\nDTEND;VALUE=DATE:20261019",
                "DTSTART;VALUE=DATE:20261020\nDTEND:20261020T120000",
                "DTSTART;VALUE=DATE:20261020\nDURATION:P0D",
                "DTSTART;VALUE=DATE:20261020\nDURATION:PT1H",
                "DTSTART;VALUE=DATE:20261020T000000",
                "DTSTART;VALUE=DATE:20261020T000000\nDTEND;VALUE=DATE:20261020T000000",
                "DTSTART;VALUE=date:20261020T000000\nDTEND;VALUE=date:20261021T000000",
                "DTSTART:20261020T000000\nDTEND:20261020T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
                "DTSTART:20261020T000000\nDTEND:20261019T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
                "DTSTART:20261020T000000\nX-MICROSOFT-CDO-ALLDAYEVENT:true",
                "DTSTART:20261020T040000Z\nDTEND:20261020T040000Z\nX-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
                "DTSTART:20261020T000000\nDTEND:20261020T235900\nX-FUNAMBOL-ALLDAY:1",
            })
    void a_whole_day_is_a_day_at_least(String lines) {
        assertThat(busy(event(lines))).containsExactly(span("2026-10-20T04:00Z", "2026-10-21T04:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DTEND;VALUE=DATE:20260929", "DTEND;VALUE=DATE:20260928", "DURATION:P0D"})
    void so_it_is_each_week(String end) {
        assertThat(busy(event("DTSTART;VALUE=DATE:20260929\n" + end + "\nRRULE:FREQ=WEEKLY")))
                .containsExactly(
                        span("2026-10-20T04:00Z", "2026-10-21T04:00Z"),
                        span("2026-10-27T04:00Z", "2026-10-28T04:00Z"),
                        span("2026-11-03T05:00Z", "2026-11-04T05:00Z"));
    }

    @Test
    void a_whole_day_from_midnight_to_midnight_has_25_hours_too() {
        assertThat(busy(event("""
                        DTSTART;TZID=America/New_York:20261025T000000
                        DTEND;TZID=America/New_York:20261026T000000
                        X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
                        RRULE:FREQ=WEEKLY;COUNT=2""")))
                .containsExactly(
                        span("2026-10-25T04:00Z", "2026-10-26T04:00Z"), span("2026-11-01T04:00Z", "2026-11-02T05:00Z"));
    }

    @Test
    void an_end_without_a_zone_is_on_the_clock_of_the_start() {
        assertThat(busy(event("DTSTART;TZID=Europe/London:20261020T140000\nDTEND:20261020T150000")))
                .containsExactly(span("2026-10-20T13:00Z", "2026-10-20T14:00Z"));
        assertThat(busy(event("DTSTART:20261020T140000Z\nDTEND:20261020T150000")))
                .containsExactly(span("2026-10-20T14:00Z", "2026-10-20T15:00Z"));
    }

    @Test
    void a_timed_event_that_ends_on_a_date_takes_that_date_too() {
        assertThat(busy(event("DTSTART:20261020T140000\nDTEND;VALUE=DATE:20261020")))
                .containsExactly(span("2026-10-20T18:00Z", "2026-10-21T04:00Z"));
        assertThat(busy(event("DTSTART:20261020T140000\nDTEND;VALUE=DATE:20261021")))
                .containsExactly(span("2026-10-20T18:00Z", "2026-10-22T04:00Z"));
    }

    @Test
    void an_event_may_end_in_the_second_pass_of_an_hour_that_comes_twice() {
        assertThat(busy(event("DTSTART;TZID=America/New_York:20261101T014500\n"
                        + "DTEND;TZID=America/New_York:20261101T011500")))
                .containsExactly(span("2026-11-01T05:45Z", "2026-11-01T06:15Z"));
    }

    @Test
    void the_longer_of_an_end_and_a_duration_counts() {
        assertThat(busy(event("DTSTART:20261020T140000Z\nDTEND:20261020T150000Z\nDURATION:PT2H")))
                .containsExactly(span("2026-10-20T14:00Z", "2026-10-20T16:00Z"));
        assertThat(busy(event("DTSTART:20261020T140000Z\nDTEND:20261020T150000Z\nDURATION:PT30M")))
                .containsExactly(span("2026-10-20T14:00Z", "2026-10-20T15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20261020T140000Z\nDTEND:20261020T140000Z",
                "DTSTART:20261020T140000Z\nDURATION:PT0S",
                "DTSTART:20261020T140000Z"
            })
    void an_exact_length_of_zero_is_free(String lines) {
        assertThat(busy(event(lines))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20261020T220000\nDTEND:20261020T010000",
                "DTSTART;TZID=Europe/London:20261020T220000\nDTEND;TZID=Europe/London:20261020T010000",
                "DTSTART:20261020T220000\nDTEND;VALUE=DATE:20261019",
                "DTSTART:20261020T140000Z\nDURATION:-PT1H",
                "DTSTART:20261020T140000Z\nDURATION:-P1D",
                "DTSTART;VALUE=DATE:20261020\nDURATION:-P1D",
                "DTSTART:20261020T140000Z\nDURATION:P",
                "DTSTART:20261020T140000Z\nDURATION:PT",
                "DTSTART:20261020T140000Z\nDURATION:P1DT",
                "DTSTART:20261020T140000Z\nDURATION:",
                "DTSTART:20261020T140000Z\nDTEND:",
                "DTSTART:",
                "DTSTART;TZID=\"Europe/London:20261020T140000\nDURATION:PT1H",
                "DTSTART:20261020T140000Z\nDTEND;TZID=\"Europe/London:20261020T150000",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nRRULE;X=\":FREQ=DAILY",
                "DTSTART:20261020T140000Z\nDTSTART:20261021T140000Z\nDURATION:PT1H",
                "DTSTART:20261020T140000Z\nDTEND:20261020T150000Z\nDTEND:20261020T160000Z",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nDURATION:PT2H",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nUID:a\nUID:b",
                "DTSTART;TZID=Europe/London;TZID=Europe/Berlin:20261020T140000\nDURATION:PT1H",
                "DTSTART:20261020T140000Z\nRDATE;VALUE=PERIOD:20261021T140000Z/20261021T130000Z",
                "DTSTART:20261020T140000Z\nRDATE;VALUE=PERIOD:20261021T140000Z/-PT1H",
                "SUMMARY:when",
                "DTSTART 20261020T140000Z\nDURATION:PT1H",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nRRULE FREQ=DAILY",
                "DTSTART:20261020T140000Z\nDURATION=PT1H",
                "DTSTART:20261020T140000Z\nDuration P1D",
                "DTSTART:20261020T140000Z\nDTEND 20261020T150000Z;X=1:",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nBEGIN:VEVENT\nDTSTART:20261021T140000Z\n"
                        + "DURATION:PT1H\nEND:VEVENT",
            })
    void what_cannot_be_told_is_not_read_as_free(String lines) {
        assertThat(reason(calendar(event(lines)))).isEqualTo("calendar.malformed");
    }

    @Test
    void nor_is_a_busy_period_that_ends_before_it_begins() {
        assertThat(reason(calendar("BEGIN:VFREEBUSY\nFREEBUSY:20261020T140000Z/20261020T130000Z\nEND:VFREEBUSY\n")))
                .isEqualTo("calendar.malformed");
    }

    @Test
    void nor_is_a_calendar_within_another() {
        assertThat(reason(calendar(calendar(event("DTSTART:20261020T140000Z\nDURATION:PT1H")))))
                .isEqualTo("calendar.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART :20261020T140000Z\nDURATION:PT1H",
                "DTSTART:20261020t140000z\nDURATION:pt1h",
                "DTSTART:20261020T1400Z\nDURATION:PT1H",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nEXDATE:",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nRDATE:\nEXDATE:,20261021T140000Z,",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nRDATE:20131210Z",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nDESCRIPTION:Torn\nDuration two hours",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nATTENDEE;CN=\"Ada:mailto:ada@example.org",
                "DTSTART:20261020T140000Z\nDURATION:PT1H\nTRANSP:OPAQUE\nTRANSP:TRANSPARENT",
            })
    void what_is_only_odd_is_read(String lines) {
        assertThat(busy(event(lines))).containsExactly(span("2026-10-20T14:00Z", "2026-10-20T15:00Z"));
    }

    @Test
    void a_period_of_days_has_25_hours_too() {
        assertThat(busy(event(
                        "DTSTART:20261020T140000Z\nRDATE;VALUE=PERIOD;TZID=America/New_York:20261101T000000/P1D")))
                .containsExactly(span("2026-11-01T04:00Z", "2026-11-02T05:00Z"));
    }

    @Test
    void a_period_from_a_date_is_a_day_at_least() {
        assertThat(busy("BEGIN:VFREEBUSY\nFREEBUSY:20261020/20261020,20261022/PT1H\nEND:VFREEBUSY\n"))
                .containsExactly(
                        span("2026-10-20T04:00Z", "2026-10-21T04:00Z"), span("2026-10-22T04:00Z", "2026-10-23T04:00Z"));
    }
}
