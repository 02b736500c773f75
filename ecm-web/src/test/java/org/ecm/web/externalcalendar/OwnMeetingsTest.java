package org.ecm.web.externalcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.ical.Calendars.HOST;
import static org.ecm.web.ical.Calendars.NEW_YORK;
import static org.ecm.web.ical.Calendars.WANTED;
import static org.ecm.web.ical.Calendars.busy;
import static org.ecm.web.ical.Calendars.event;
import static org.ecm.web.ical.Calendars.span;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.web.calendarexport.EventTexts;
import org.ecm.web.calendarexport.MeetingCalendar;
import org.ecm.web.calendarexport.MeetingEvent;
import org.ecm.web.calendarexport.Meetings;
import org.ecm.web.ical.BusyTimesReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A meeting that the site sent to a calendar comes back from it, and takes no time once more. */
class OwnMeetingsTest {

    private static final String ID = "0198b7c4-6f00-7cc3-98c4-dc0c0c07398f";
    private static final String AT_TWO = "DTSTART:20261020T140000Z\nDURATION:PT1H\n";

    @Test
    void what_the_site_writes_takes_no_time_when_it_is_read_back() {
        var start = WANTED.start().plus(Duration.ofDays(1));
        var meeting = Meeting.booked(
                new MeetingId(UUID.fromString(ID)),
                new RequestId(new UUID(7, 7)),
                new AuthorId(new UUID(7, 8)),
                new MeetingTypeId("first-conversation"),
                TimeRange.of(start, Duration.ofMinutes(30)));
        var written = MeetingCalendar.feed(
                "Meetings",
                Duration.ofHours(1),
                Optional.empty(),
                List.of(MeetingEvent.of(
                        meeting,
                        new MeetingLocation.PractitionerPhones(),
                        EventTexts.forPractitioner(Meetings.TEXTS),
                        "our_host",
                        NEW_YORK,
                        start)));

        assertThat(BusyTimesReader.of(written, NEW_YORK, WANTED, "our_host")).isEmpty();
        assertThat(BusyTimesReader.of(written, NEW_YORK, WANTED, HOST)).containsExactly(meeting.time());
    }

    @Test
    void nor_does_what_its_owner_made_of_it() {
        var uid = "UID: " + ID + "@practice.example \n";

        assertThat(busy(event(uid + AT_TWO + "RRULE:FREQ=DAILY;COUNT=3")
                        + event(uid + "RECURRENCE-ID:20261021T140000Z\nDTSTART:20261021T180000Z\nDURATION:PT2H")
                        + event("UID:theirs\nDTSTART:20261022T140000Z\nDURATION:PT1H")))
                .containsExactly(span("2026-10-22T14:00Z", "2026-10-22T15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@practice.example",
                "somebody@practice.example",
                "1-1-1-1-1@practice.example",
                "0198B7C4-6F00-7CC3-98C4-DC0C0C07398F@practice.example",
                ID,
                ID + "@",
                ID + "@example",
                ID + "@other.practice.example",
                ID + "@practice.example.invalid",
                ID + "@PRACTICE.example",
                ID + "x@practice.example",
                "x" + ID + "@practice.example",
                ID + "@" + ID + "@practice.example",
                ID + "_R20261020@practice.example"
            })
    void what_is_only_called_alike_takes_time(String uid) {
        assertThat(busy(event("UID:" + uid + "\n" + AT_TWO))).hasSize(1);
        assertThat(busy(event(AT_TWO + "SUMMARY:" + ID + "@practice.example"))).hasSize(1);
    }
}
