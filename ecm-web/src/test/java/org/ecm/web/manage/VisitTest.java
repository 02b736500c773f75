package org.ecm.web.manage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.happening;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.web.manage.VisitExamples.START;
import static org.ecm.web.manage.VisitExamples.booked;
import static org.ecm.web.manage.VisitExamples.meeting;
import static org.ecm.web.manage.VisitExamples.waiting;

import java.time.Duration;
import org.ecm.core.booking.Meeting.Standing;
import org.ecm.core.consultation.Entry.Event;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void a_meeting_is_to_come_until_it_is_over() {
        assertThat(booked(meeting(), START.plus(Duration.ofMinutes(29))).upcoming())
                .contains(meeting());
        assertThat(booked(meeting(), START.plus(Duration.ofMinutes(30))).upcoming())
                .isEmpty();
        assertThat(booked(meeting().becoming(Standing.CANCELLED), NOW).upcoming())
                .isEmpty();
    }

    @Test
    void up_to_the_day_before_it_can_be_moved_and_called_off() {
        var intime = booked(meeting(), START.minus(DAY));
        var late = booked(meeting(), START.minus(DAY).plusNanos(1_000));

        assertThat(intime.mayCancel() && intime.mayMove()).isTrue();
        assertThat(late.mayCancel() || late.mayMove()).isFalse();
    }

    @Test
    void what_was_moved_twice_can_still_be_called_off() {
        var twice = meeting().movedTo(START, true).movedTo(START, true);

        assertThat(booked(twice, NOW).mayMove()).isFalse();
        assertThat(booked(twice, NOW).mayCancel()).isTrue();
        assertThat(booked(meeting().movedTo(START, true).movedTo(START, false), NOW)
                        .mayMove())
                .isTrue();
    }

    @Test
    void who_has_no_meeting_has_none_to_change() {
        var visit = waiting(request(1));

        assertThat(visit.mayCancel() || visit.mayMove()).isFalse();
        assertThat(visit.waits()).isTrue();
        assertThat(visit.isOfferedTimes()).isFalse();
    }

    @Test
    void times_are_offered_until_one_is_taken() {
        var offered = happening(request(1), Event.TIMES_OFFERED, NOW);

        assertThat(waiting(offered).isOfferedTimes()).isTrue();
        assertThat(waiting(happening(offered, Event.WITHDRAWN, NOW)).isOfferedTimes())
                .isFalse();
    }

    @Test
    void it_keeps_everything_to_itself() {
        assertThat(waiting(request(1)).toString()).doesNotContain(JO.text(), "token", "Jo");
    }
}
