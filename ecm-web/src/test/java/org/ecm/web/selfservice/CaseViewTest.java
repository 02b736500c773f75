package org.ecm.web.selfservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.web.selfservice.CaseExamples.START;
import static org.ecm.web.selfservice.CaseExamples.booked;
import static org.ecm.web.selfservice.CaseExamples.meeting;
import static org.ecm.web.selfservice.CaseExamples.waiting;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CaseViewTest {

    @Test
    void what_may_be_done_is_what_the_case_says() {
        var booked = booked(meeting(), NOW);

        assertThat(booked.mayCancel() && booked.mayMove()).isTrue();
        assertThat(booked.changeableUntil()).contains(START.minus(Duration.ofDays(1)));
        assertThat(booked.wasMoved()).isFalse();
        assertThat(booked(meeting().movedTo(START, false), NOW).wasMoved()).isFalse();
        assertThat(booked(meeting().movedTo(START, true), NOW).wasMoved()).isTrue();
        assertThat(waiting(request(1)).mayCancel() || waiting(request(1)).mayMove())
                .isFalse();
        assertThat(waiting(request(1)).wasMoved()).isFalse();
    }

    @Test
    void it_keeps_everything_to_itself() {
        assertThat(waiting(request(1)).toString()).doesNotContain(JO.text(), "token", "Jo");
    }
}
