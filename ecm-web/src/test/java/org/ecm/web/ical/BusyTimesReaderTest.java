package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.HOST;
import static org.ecm.web.ical.Calendars.NEW_YORK;
import static org.ecm.web.ical.Calendars.WANTED;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.span;

import org.junit.jupiter.api.Test;

/** What a calendar says about its owner's time, in all the ways it may say it. */
class BusyTimesReaderTest {

    /** Of a zone that no database has: an hour before UTC, two in summer, as Central Europe. */
    private static final String MIDDLE_EARTH = """
            BEGIN:VTIMEZONE
            TZID:Middle Earth
            BEGIN:STANDARD
            DTSTART:16011028T030000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010325T020000
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    @Test
    void a_calendar_without_events_leaves_its_owner_free() {
        assertThat(busy("")).isEmpty();
    }

    @Test
    void a_time_is_told_in_utc_in_a_zone_or_on_the_owners_clock() {
        assertThat(busy(event("DTSTART:20261020T140000Z\nDTEND:20261020T150000Z")))
                .containsExactly(span("2026-10-20T14:00Z", "2026-10-20T15:00Z"));
        assertThat(busy(event("DTSTART;TZID=Europe/London:20261020T140000\nDTEND;TZID=Europe/London:20261020T150000")))
                .containsExactly(span("2026-10-20T13:00Z", "2026-10-20T14:00Z"));
        assertThat(busy(event("DTSTART:20261020T140000\nDURATION:PT1H30M")))
                .containsExactly(span("2026-10-20T18:00Z", "2026-10-20T19:30Z"));
        assertThat(busy(event("DTSTART;TZID=\"Europe/London\":20261020T140000\nDTEND:20261020T150000Z")))
                .containsExactly(span("2026-10-20T13:00Z", "2026-10-20T15:00Z"));
        assertThat(busy(event("DTSTART;TZID=/example.org/2026a/Europe/London:20261020T140000\nDURATION:PT1H")))
                .containsExactly(span("2026-10-20T13:00Z", "2026-10-20T14:00Z"));
    }

    @Test
    void a_whole_day_is_one_of_the_owners_with_25_hours_too() {
        assertThat(busy(event("DTSTART;VALUE=DATE:20261020")))
                .containsExactly(span("2026-10-20T04:00Z", "2026-10-21T04:00Z"));
        assertThat(busy(event("DTSTART;VALUE=DATE:20261031\nDTEND;VALUE=DATE:20261102")))
                .containsExactly(span("2026-10-31T04:00Z", "2026-11-02T05:00Z"));
        assertThat(busy(event("DTSTART;VALUE=DATE:20261101\nDURATION:P1D")))
                .containsExactly(span("2026-11-01T04:00Z", "2026-11-02T05:00Z"));
    }

    @Test
    void a_zone_of_the_calendars_own_is_believed() {
        assertThat(busy(MIDDLE_EARTH
                        + event("DTSTART;TZID=Middle Earth:20261021T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=2")))
                .containsExactly(
                        span("2026-10-21T07:00Z", "2026-10-21T08:00Z"), span("2026-10-28T08:00Z", "2026-10-28T09:00Z"));
    }

    @Test
    void an_hour_that_comes_twice_is_its_first_and_one_that_never_comes_is_later() {
        assertThat(busy(event("DTSTART;TZID=America/New_York:20261101T013000\nDURATION:PT10M")))
                .containsExactly(span("2026-11-01T05:30Z", "2026-11-01T05:40Z"));
        assertThat(BusyTimesReader.of(
                        calendar(event("DTSTART;TZID=America/New_York:20270314T023000\nDURATION:PT10M")),
                        NEW_YORK,
                        span("2027-03-01T00:00Z", "2027-04-01T00:00Z"),
                        HOST))
                .containsExactly(span("2027-03-14T07:30Z", "2027-03-14T07:40Z"));
    }

    @Test
    void what_takes_no_time_leaves_the_owner_free() {
        var at = "DTSTART:20261020T140000Z\nDTEND:20261020T150000Z\n";

        assertThat(busy(event(at + "TRANSP:TRANSPARENT"))).isEmpty();
        assertThat(busy(event(at + "STATUS:CANCELLED"))).isEmpty();
        assertThat(busy(event("DTSTART:20261020T140000Z"))).isEmpty();
        assertThat(busy(event("DTSTART:20261020T140000Z\nDTEND:20261020T140000Z")))
                .isEmpty();
        assertThat(busy("BEGIN:VTODO\n" + at + "END:VTODO\n")).isEmpty();
        assertThat(busy(event(at + "TRANSP:OPAQUE\nSTATUS:TENTATIVE"))).hasSize(1);
        assertThat(busy(event(at + "BEGIN:VALARM\nTRIGGER:-PT5M\nDURATION:PT5M\nSTATUS:CANCELLED\nEND:VALARM")))
                .hasSize(1);
    }

    @Test
    void a_list_of_busy_times_is_as_good_as_events() {
        assertThat(busy("""
                        BEGIN:VFREEBUSY
                        FREEBUSY:20261020T140000Z/PT1H,20261021T140000Z/20261021T143000Z
                        FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261022T140000Z/PT1H
                        FREEBUSY;FBTYPE=FREE:20261023T140000Z/PT1H
                        END:VFREEBUSY
                        """))
                .containsExactly(
                        span("2026-10-20T14:00Z", "2026-10-20T15:00Z"),
                        span("2026-10-21T14:00Z", "2026-10-21T14:30Z"),
                        span("2026-10-22T14:00Z", "2026-10-22T15:00Z"));
    }

    @Test
    void only_the_wanted_time_counts_and_what_touches_is_one() {
        assertThat(busy(event("DTSTART:20261001T000000Z\nDTEND:20261019T010000Z")
                        + event("DTSTART:20261019T010000Z\nDTEND:20261019T020000Z")
                        + event("DTSTART:20261019T013000Z\nDTEND:20261019T014500Z")
                        + event("DTSTART:20261108T230000Z\nDTEND:20261201T000000Z")
                        + event("DTSTART:20261109T000000Z\nDTEND:20261109T010000Z")
                        + event("DTSTART:20260101T000000Z\nDTEND:20260101T010000Z")))
                .containsExactly(
                        span("2026-10-19T00:00Z", "2026-10-19T02:00Z"), span("2026-11-08T23:00Z", "2026-11-09T00:00Z"));
    }

    @Test
    void it_is_read_however_its_lines_are_folded_and_ended() {
        var folded = """
                \ufeffBEGIN:VCALENDAR
                X-WR-CALNAME:Mine
                begin:vevent
                SUMMARY;X="a:b;c":DTSTART:x
                DTST
                 ART;TZ
                \tID=Europe/Lon
                 don:20261020T140000
                DURATION:PT1H
                no line

                end:VEVENT
                END:VCALENDAR

                """;

        assertThat(BusyTimesReader.of(folded, NEW_YORK, WANTED, HOST)).hasSize(1);
        assertThat(BusyTimesReader.of(folded.replace("\n", "\r\n"), NEW_YORK, WANTED, HOST))
                .hasSize(1);
    }
}
