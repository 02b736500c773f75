package org.ecm.web.calendarexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.BookingFixture.at;

import java.util.Optional;
import org.ecm.core.consultation.Actor;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.Examples;
import org.ecm.web.configuration.Settings;
import org.ecm.web.settings.SiteSettings;
import org.junit.jupiter.api.Test;

/** What a practitioner's private calendar says, and what it does not. */
class CalendarFeedContentTest {

    private final BookingFixture practice = BookingFixture.inMemory();

    private String calendar(SiteSettings settings) {
        var meetings = new CalendarFeedContent(
                practice.store().calendars(),
                practice.types(),
                practice.schedules(),
                Settings.read(name -> name.equals("ECM_BASE_URL") ? "https://practice.example" : null));
        return meetings.calendar(Examples.mara(), settings, practice.now())
                .replace("\r\n ", "")
                .replace("\r", "");
    }

    private String calendar() {
        return calendar(SiteSettings.INITIAL);
    }

    @Test
    void it_says_when_meetings_are_and_where_and_nothing_more() {
        var meeting = practice.booked(1, "2026-06-08T10:00");

        assertThat(calendar()).contains("X-WR-CALNAME:Meetings\n", """
                BEGIN:VEVENT
                UID:%s@practice.example
                SEQUENCE:0
                DTSTAMP:20260601T120000Z
                DTSTART;TZID=America/New_York:20260608T100000
                DTEND;TZID=America/New_York:20260608T103000
                SUMMARY:Meeting
                LOCATION:Phone call
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                END:VEVENT
                END:VCALENDAR
                """.formatted(meeting.id()));
    }

    @Test
    void a_meeting_that_was_moved_is_the_same_one_at_another_time() {
        var request = practice.booked(1, "2026-06-08T10:00").request();
        practice.meetingService().move(request, at("2026-06-09T11:00"), Actor.REQUESTER, practice.now());

        assertThat(calendar())
                .contains("SEQUENCE:1\n", "DTSTART;TZID=America/New_York:20260609T110000\n")
                .doesNotContain("20260608T1");
    }

    @Test
    void one_that_was_cancelled_is_gone() {
        var request = practice.booked(1, "2026-06-08T10:00").request();
        practice.meetingService().cancel(request, Actor.REQUESTER, practice.now());

        assertThat(calendar()).doesNotContain("VEVENT");
    }

    @Test
    void one_that_is_over_stays_for_thirty_days() {
        practice.booked(1, "2026-06-08T10:00");

        practice.practice().clock().set(at("2026-07-08T10:29"));
        assertThat(calendar()).contains("VEVENT");
        practice.practice().clock().set(at("2026-07-08T10:30"));
        assertThat(calendar()).doesNotContain("VEVENT");
    }

    @Test
    void it_is_published_by_the_practitioner_if_the_site_has_an_address() {
        practice.booked(1, "2026-06-08T10:00");

        assertThat(calendar(withContact("hello@practice.example")))
                .contains("METHOD:PUBLISH\n", "ORGANIZER;CN=Mara Lindqvist:mailto:hello@practice.example\n");
        assertThat(calendar()).doesNotContain("METHOD", "ORGANIZER");
        assertThat(calendar(withContact("hello@localhost"))).doesNotContain("METHOD", "ORGANIZER");
    }

    private static SiteSettings withContact(String address) {
        var initial = SiteSettings.INITIAL;
        return new SiteSettings(
                initial.name(),
                initial.tagline(),
                initial.zone(),
                initial.locale(),
                initial.crisis(),
                initial.callToAction(),
                initial.practitioner(),
                initial.services(),
                initial.navigation(),
                Optional.of(address),
                initial.postalAddress(),
                initial.consultation());
    }
}
