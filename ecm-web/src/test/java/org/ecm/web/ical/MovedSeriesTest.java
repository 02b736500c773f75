package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.reason;
import static org.ecm.web.ical.Calendars.span;

import org.junit.jupiter.api.Test;

/** A series that is changed from one of its times on (RFC 5545, sections 3.2.13 and 3.8.4.4). */
class MovedSeriesTest {

    private static final String WEEKLY = event("UID:a\nDTSTART;TZID=America/New_York:20260908T090000\n"
            + "DTEND;TZID=America/New_York:20260908T100000\nRRULE:FREQ=WEEKLY");

    private static String from(String day, String lines) {
        return event("UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:" + day + "T090000\n" + lines);
    }

    @Test
    void all_that_follow_move_as_far_as_the_first_and_last_as_long() {
        var moved = from(
                "20261027",
                "DTSTART;TZID=America/New_York:20261028T140000\nDTEND;TZID=America/New_York:20261028T143000");

        assertThat(busy(moved + WEEKLY))
                .containsExactly(
                        span("2026-10-20T13:00Z", "2026-10-20T14:00Z"),
                        span("2026-10-28T18:00Z", "2026-10-28T18:30Z"),
                        span("2026-11-04T19:00Z", "2026-11-04T19:30Z"));
    }

    @Test
    void they_do_so_if_the_move_lies_years_back_or_reaches_far() {
        var longAgo = event("UID:a\nDTSTART:20150106T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY")
                + event("UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20160105T090000\nDTSTART:20160107T100000\n"
                        + "DURATION:PT1H");
        var far = WEEKLY + from("20260908", "DTSTART;TZID=America/New_York:20261022T090000\nDURATION:PT1H");
        var back = WEEKLY + from("20261201", "DTSTART;TZID=America/New_York:20261020T150000\nDURATION:PT1H");

        assertThat(busy(longAgo))
                .containsExactly(
                        span("2026-10-22T14:00Z", "2026-10-22T15:00Z"),
                        span("2026-10-29T14:00Z", "2026-10-29T15:00Z"),
                        span("2026-11-05T15:00Z", "2026-11-05T16:00Z"));
        assertThat(busy(far))
                .containsExactly(
                        span("2026-10-22T13:00Z", "2026-10-22T14:00Z"),
                        span("2026-10-29T13:00Z", "2026-10-29T14:00Z"),
                        span("2026-11-05T14:00Z", "2026-11-05T15:00Z"));
        assertThat(busy(back))
                .containsExactly(
                        span("2026-10-20T13:00Z", "2026-10-20T14:00Z"),
                        span("2026-10-20T19:00Z", "2026-10-20T20:00Z"),
                        span("2026-10-27T13:00Z", "2026-10-27T14:00Z"),
                        span("2026-10-27T19:00Z", "2026-10-27T20:00Z"),
                        span("2026-11-03T14:00Z", "2026-11-03T15:00Z"),
                        span("2026-11-03T20:00Z", "2026-11-03T21:00Z"));
    }

    @Test
    void a_later_change_replaces_an_earlier_one_and_a_single_one_stands_alone() {
        var noon = from("20261020", "DTSTART;TZID=America/New_York:20261020T120000\nDURATION:PT1H");
        var evening = from("20261103", "DTSTART;TZID=America/New_York:20261103T180000\nDURATION:PT1H");
        var single = event("UID:a\nRECURRENCE-ID;TZID=America/New_York:20261027T090000\n"
                + "DTSTART:20261030T100000Z\nDURATION:PT1H");

        assertThat(busy(evening + WEEKLY + single + noon))
                .containsExactly(
                        span("2026-10-20T16:00Z", "2026-10-20T17:00Z"),
                        span("2026-10-30T10:00Z", "2026-10-30T11:00Z"),
                        span("2026-11-03T23:00Z", "2026-11-04T00:00Z"));
    }

    @Test
    void what_is_left_out_stays_out_after_the_move() {
        var series = WEEKLY.replace("RRULE", "EXDATE;TZID=America/New_York:20261027T090000\nRRULE");

        assertThat(busy(series + from("20261020", "DTSTART;TZID=America/New_York:20261020T120000\nDURATION:PT1H")))
                .containsExactly(
                        span("2026-10-20T16:00Z", "2026-10-20T17:00Z"), span("2026-11-03T17:00Z", "2026-11-03T18:00Z"));
    }

    @Test
    void all_that_follow_may_be_cancelled_freed_or_taken() {
        assertThat(busy(WEEKLY + from("20261027", "DTSTART;TZID=America/New_York:20261027T090000\nSTATUS:CANCELLED")))
                .containsExactly(span("2026-10-20T13:00Z", "2026-10-20T14:00Z"));
        assertThat(busy(WEEKLY.replace("RRULE", "TRANSP:TRANSPARENT\nRRULE")
                        + from("20261027", "DTSTART;TZID=America/New_York:20261027T090000\nDURATION:PT1H")))
                .containsExactly(
                        span("2026-10-27T13:00Z", "2026-10-27T14:00Z"), span("2026-11-03T14:00Z", "2026-11-03T15:00Z"));
    }

    @Test
    void a_series_of_days_moves_too_and_a_timed_one_may_become_days() {
        assertThat(busy(event("UID:a\nDTSTART;VALUE=DATE:20261006\nRRULE:FREQ=WEEKLY")
                        + event("UID:a\nRECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20261027\n"
                                + "DTSTART;VALUE=DATE:20261028\nDTEND;VALUE=DATE:20261030")))
                .containsExactly(
                        span("2026-10-20T04:00Z", "2026-10-21T04:00Z"),
                        span("2026-10-28T04:00Z", "2026-10-30T04:00Z"),
                        span("2026-11-04T05:00Z", "2026-11-06T05:00Z"));
        assertThat(busy(WEEKLY + from("20261027", "DTSTART;VALUE=DATE:20261028")))
                .containsExactly(
                        span("2026-10-20T13:00Z", "2026-10-20T14:00Z"),
                        span("2026-10-28T04:00Z", "2026-10-29T04:00Z"),
                        span("2026-11-04T05:00Z", "2026-11-05T05:00Z"));
    }

    @Test
    void the_first_that_is_changed_may_be_named_by_its_date() {
        assertThat(busy(WEEKLY
                        + event("UID:a\nRECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20261027\n"
                                + "DTSTART;TZID=America/New_York:20261027T110000\nDURATION:PT1H")))
                .containsExactly(
                        span("2026-10-20T13:00Z", "2026-10-20T14:00Z"),
                        span("2026-10-27T15:00Z", "2026-10-27T16:00Z"),
                        span("2026-11-03T16:00Z", "2026-11-03T17:00Z"));
    }

    /** From October 27 on at 14:00 in London: as far from New York's time as before, or at 14:00 there; both are taken. */
    @Test
    void a_move_to_another_clock_takes_what_either_clock_says() {
        assertThat(busy(WEEKLY + from("20261027", "DTSTART;TZID=Europe/London:20261027T140000\nDURATION:PT1H")))
                .containsExactly(
                        span("2026-10-20T13:00Z", "2026-10-20T14:00Z"),
                        span("2026-10-27T14:00Z", "2026-10-27T15:00Z"),
                        span("2026-11-03T14:00Z", "2026-11-03T16:00Z"));
    }

    @Test
    void without_its_series_or_into_the_past_it_is_not_guessed_at() {
        var moved = from("20261027", "DTSTART;TZID=America/New_York:20261028T140000\nDURATION:PT1H");

        assertThat(reason(calendar(moved))).isEqualTo("calendar.unsupported");
        assertThat(reason(calendar(WEEKLY + moved.replace("THISANDFUTURE", "THISANDPRIOR"))))
                .isEqualTo("calendar.unsupported");
        assertThat(reason(calendar(WEEKLY.replace("UID:a\n", "") + moved.replace("UID:a\n", ""))))
                .isEqualTo("calendar.unsupported");
    }

    /** October 22 at nine may be before the change, where it is hours ahead. */
    @Test
    void a_change_far_away_of_a_series_in_an_unknown_zone_is_not_believed() {
        var series = event("UID:a\nDTSTART;TZID=Nowhere:20261012T090000\nDURATION:PT1H\n"
                + "RRULE:FREQ=DAILY;INTERVAL=10;COUNT=2");
        var change = "UID:a\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261022T000000Z\nDTSTART:20270422T000000Z\n"
                + "DURATION:PT1H";

        assertThat(reason(calendar(series + event(change)))).isEqualTo("calendar.unknown-zone");
    }

    @Test
    void a_change_in_an_unknown_zone_is_told() {
        assertThat(reason(calendar(WEEKLY + from("20261027", "DTSTART;TZID=Nowhere:20261027T110000\nDURATION:PT1H"))))
                .isEqualTo("calendar.unknown-zone");
    }
}
