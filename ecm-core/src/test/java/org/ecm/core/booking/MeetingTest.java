package org.ecm.core.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.BookingFixture.at;
import static org.ecm.core.testing.EcmAssertions.assertRefused;

import java.time.Duration;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingTest {

    private static final Duration LENGTH = Duration.ofMinutes(50);

    private final Meeting meeting = Meeting.booked(
            new MeetingId(Examples.uuid(1)),
            RequestExamples.id(1),
            Examples.MARA,
            AvailabilityExamples.FIRST_CONVERSATION,
            TimeRange.of(at("2026-06-08T10:00"), LENGTH));

    @Test
    void a_new_meeting_starts_at_sequence_zero() {
        assertThat(meeting)
                .isEqualTo(new Meeting(
                        new MeetingId(Examples.uuid(1)),
                        RequestExamples.id(1),
                        Examples.MARA,
                        AvailabilityExamples.FIRST_CONVERSATION,
                        TimeRange.of(at("2026-06-08T10:00"), LENGTH),
                        0,
                        0,
                        MeetingStatus.BOOKED));
        assertThat(meeting.length()).isEqualTo(LENGTH);
    }

    @Test
    void moving_keeps_the_length_and_increments_the_sequence() {
        var once = meeting.movedTo(at("2026-06-09T11:00"), true);
        var twice = once.movedTo(at("2026-06-10T12:00"), false);

        assertThat(once).isEqualTo(with(TimeRange.of(at("2026-06-09T11:00"), LENGTH), 1, 1, MeetingStatus.BOOKED));
        assertThat(twice).isEqualTo(with(TimeRange.of(at("2026-06-10T12:00"), LENGTH), 2, 1, MeetingStatus.BOOKED));
    }

    @ParameterizedTest
    @EnumSource(MeetingStatus.class)
    void a_new_status_leaves_everything_else(MeetingStatus status) {
        assertThat(meeting.withStatus(status)).isEqualTo(with(meeting.time(), 1, 0, status));
    }

    @ParameterizedTest
    @CsvSource({"BOOKED, true", "CANCELED, false", "ATTENDED, true", "NO_SHOW, true"})
    void only_a_canceled_meeting_takes_no_time(MeetingStatus status, boolean takes) {
        assertThat(meeting.withStatus(status).takesTime()).isEqualTo(takes);
    }

    @Test
    void rejects_negative_counts() {
        assertRefused(() -> with(meeting.time(), -1, 0, MeetingStatus.BOOKED), "meeting.negative-count");
        assertRefused(() -> with(meeting.time(), 0, -1, MeetingStatus.BOOKED), "meeting.negative-count");
    }

    private Meeting with(TimeRange time, int sequence, int moved, MeetingStatus status) {
        return new Meeting(
                meeting.id(), meeting.request(), meeting.practitioner(), meeting.type(), time, sequence, moved, status);
    }
}
