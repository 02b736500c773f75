package org.ecm.web.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.ecm.web.ical.Calendars.HOST;
import static org.ecm.web.ical.Calendars.NEW_YORK;
import static org.ecm.web.ical.Calendars.WANTED;
import static org.ecm.web.ical.Calendars.calendar;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar that is not understood, or not whole, is not read in part: what is missing might be a meeting. */
class UnreadableCalendarTest {

    @Test
    void a_zone_that_nobody_knows_makes_it_unreadable() {
        assertThat(reason(calendar(event("DTSTART;TZID=Nowhere:20261021T090000\nDURATION:PT1H"))))
                .isEqualTo("calendar.unknown-zone");
    }

    @Test
    void the_hours_outside_of_those_that_are_offered_are_not_free() {
        assertThat(reason(calendar("""
                        BEGIN:VAVAILABILITY
                        BEGIN:AVAILABLE
                        DTSTART:20261020T140000Z
                        DURATION:PT1H
                        END:AVAILABLE
                        END:VAVAILABILITY
                        """))).isEqualTo("calendar.unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!DOCTYPE html><p style=\"a:b\">Log in</p>", "BEGIN:VCARD\nEND:VCARD\n", "\u0000"})
    void what_is_no_calendar_is_said_to_be_none(String text) {
        assertThat(reason(text)).isEqualTo("calendar.not-a-calendar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCALENDAR\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261020T140000Z\nDURATION:PT1H\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n"
            })
    void one_that_ends_too_early_may_lack_what_matters(String text) {
        assertThat(reason(text)).isEqualTo("calendar.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:yesterday",
                "DTSTART:20260230T100000Z",
                "DTSTART:20261020T250000Z",
                "DTSTART:20261020T140000Z\nDURATION:1H",
                "DTSTART:20261020T140000Z\nDTEND:later",
                "DTSTART:20261020T140000Z\nRRULE:FREQ=OFTEN",
                "DTSTART:20261020T140000Z\nRDATE;VALUE=PERIOD:20261020T140000Z",
                "DTSTART;TZID=Z1:20261020T140000"
            })
    void so_may_one_that_says_what_cannot_be(String event) {
        var emptyZone = "BEGIN:VTIMEZONE\nTZID:Z1\nEND:VTIMEZONE\n";

        assertThat(reason(calendar(emptyZone + event(event)))).isEqualTo("calendar.malformed");
    }

    @Test
    void nothing_that_a_calendar_tells_is_in_the_failure() {
        var text = calendar(event("SUMMARY:seen\nDTSTART;TZID=seen:20261020T140000"));

        assertThat(catchThrowable(() -> BusyTimesReader.of(text, NEW_YORK, WANTED, HOST)))
                .isInstanceOf(UnreadableCalendar.class)
                .hasNoCause()
                .satisfies(e -> assertThat(e.toString()).doesNotContain("seen"));
    }
}
