package org.ecm.web.externalcalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.ecm.core.shared.Slug;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.ecm.web.ical.UnknownZone;
import org.junit.jupiter.api.Test;

/** The desk and the operator can see which calendars are read, and why others are not. */
class CalendarStatusTest extends PractitionerCalendars {

    private static final Slug SLUG = new Slug("mara-lindqvist");

    private CalendarStatus state() {
        return calendars.states().get(0);
    }

    @Test
    void it_is_known_how_it_is_with_each() {
        answerWithNoCalendar();
        assertThat(state())
                .isEqualTo(new CalendarStatus(SLUG, 1, Optional.empty(), Optional.empty(), Optional.empty()));

        calendars.freshBusyTimes(MARA, WANTED);
        var failing = clock.instant();
        eventually(() -> assertThat(state().isFailing()).isTrue());
        clock.tick(Duration.ofMinutes(10));
        calendars.freshBusyTimes(MARA, WANTED);
        eventually(() -> assertThat(state())
                .isEqualTo(new CalendarStatus(
                        SLUG,
                        1,
                        Optional.empty(),
                        Optional.of(failing),
                        Optional.of(new Unreadable("calendar.not-found")))));
        assertThat(state().isFailing()).isTrue();

        answerWithTheCalendar();
        var read = clock.tick(Duration.ofMinutes(10));
        calendars.freshBusyTimes(MARA, WANTED);
        eventually(() -> assertThat(state())
                .isEqualTo(new CalendarStatus(SLUG, 1, Optional.of(read), Optional.empty(), Optional.empty())));
        assertThat(state().isFailing()).isFalse();
    }

    @Test
    void a_zone_that_is_not_known_is_told_with_the_date_of_the_event_and_not_logged() {
        var foreign = CALENDAR.replaceAll("DTSTART[^\r\n]*", "DTSTART;TZID=Nowhere:20261124T090000")
                .replaceAll("DTEND[^\r\n]*", "DURATION:PT1H");
        answer(exchange -> send(exchange, 200, foreign.getBytes(UTF_8)));

        calendars.freshBusyTimes(MARA, WANTED);

        var zone = new UnknownZone("Nowhere", LocalDate.of(2026, 11, 24));
        eventually(() ->
                assertThat(state().failure()).contains(new Unreadable("calendar.unknown-zone", Optional.of(zone))));
        assertThat(warnings())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("calendar.unknown-zone").doesNotContain("Nowhere"));
    }

    @Test
    void several_of_one_practitioner_have_numbers_and_one_of_nobody_is_in_trouble() {
        var setting = "mara-lindqvist=%1$s nobody=%1$s theo-okafor=%1$s mara-lindqvist=%1$s&more"
                .formatted(address().text());
        var several = calendars(PATIENT, setting);
        answerWithTheCalendar();

        assertThat(several.freshBusyTimes(MARA, WANTED)).containsExactly(MEETING, MEETING);
        assertThat(several.states())
                .extracting(state -> state.practitioner() + " " + state.number() + " "
                        + state.failure().map(Unreadable::reason).orElse("-"))
                .containsExactly(
                        "mara-lindqvist 1 -",
                        "nobody 1 calendar.unknown-author",
                        "theo-okafor 1 -",
                        "mara-lindqvist 2 -");
    }

    @Test
    void nothing_stays_of_one_that_is_asked_no_more() {
        answerWithTheCalendar();
        calendars.freshBusyTimes(MARA, WANTED);
        eventually(() -> assertThat(state().readAt()).isPresent());

        calendars(PATIENT, "theo-okafor=" + address().text());

        assertThat(state().readAt()).isEmpty();
    }
}
