package org.ecm.web.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.id;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.shared.MeetingId;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Instant START = NOW.plus(Duration.ofDays(2));
    private static final Instant LATEST = START.minus(Duration.ofHours(24));
    private static final Meeting MEETING = Meeting.booked(
            new MeetingId(uuid(77)), id(1), MARA, FIRST_CONVERSATION, TimeRange.of(START, Duration.ofMinutes(30)));

    private static Changes changes(Meeting meeting, Instant now) {
        return Changes.of(meeting, Optional.of(BookingRules.INITIAL), now);
    }

    @Test
    void are_told_up_to_the_moment_that_the_rules_allow_them() {
        assertThat(changes(MEETING, NOW)).isEqualTo(new Changes(Optional.of(LATEST), true));
        assertThat(changes(MEETING, LATEST)).isEqualTo(new Changes(Optional.of(LATEST), true));
        assertThat(changes(MEETING, LATEST.plusNanos(1_000))).isEqualTo(Changes.NONE);
    }

    @Test
    void of_what_was_moved_twice_are_a_calling_off_alone() {
        var twice = MEETING.movedTo(START, true).movedTo(START, true);

        assertThat(changes(twice, NOW)).isEqualTo(new Changes(Optional.of(LATEST), false));
    }

    @Test
    void are_none_where_nobody_knows_the_rules() {
        assertThat(Changes.of(MEETING, Optional.empty(), NOW)).isEqualTo(Changes.NONE);
    }
}
