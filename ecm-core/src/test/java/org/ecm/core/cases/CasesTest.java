package org.ecm.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.CalendarExamples.submitted;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.ZONE;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.askedTime;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.CalendarExamples;
import org.ecm.core.testing.RequestExamples;
import org.junit.jupiter.api.Test;

class CasesTest {

    private static final ZoneId PRACTICE = ZoneId.of("Europe/Stockholm");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);

    private final BookingFixture practice = BookingFixture.inMemory();

    private Cases cases(Optional<Slug> principal) {
        return practice.cases(principal, PRACTICE);
    }

    private Cases cases() {
        return cases(Optional.of(mara().slug()));
    }

    private ConsultationRequest waiting(ConsultationRequest request) {
        return practice.store().requests().submit(request, inquiry(), List.of());
    }

    @Test
    void a_booked_request_comes_with_its_meeting_and_everything_about_it() {
        var meeting = submitted(practice.store(), 1, TOMORROW);

        var found = cases().find(id(1), NOW).orElseThrow();

        assertThat(found.request().id()).isEqualTo(id(1));
        assertThat(found.meeting()).contains(meeting);
        assertThat(found.type()).map(MeetingType::id).contains(FIRST_CONVERSATION);
        assertThat(found.practitioner()).map(Author::id).contains(MARA);
        assertThat(found.schedule()).map(Schedule::practitioner).contains(MARA);
        assertThat(found.rules()).isPresent();
        assertThat(found.zone()).isEqualTo(ZONE);
        assertThat(found.time()).contains(meeting.time());
        assertThat(found.practitioners()).isEqualTo(1);
        assertThat(found.at()).isEqualTo(NOW);
    }

    @Test
    void a_request_that_asks_for_a_time_comes_with_what_it_asks_for() {
        waiting(request(1).withRequestedSlot(askedTime(TOMORROW)));

        var found = cases(Optional.empty()).find(id(1), NOW).orElseThrow();

        assertThat(found.meeting()).isEmpty();
        assertThat(found.time()).contains(askedTime(TOMORROW).time());
        assertThat(found.practitioner()).map(Author::id).contains(MARA);
        assertThat(found.zone()).isEqualTo(ZONE);
    }

    @Test
    void a_request_that_names_no_time_is_the_sites_own_practitioners() {
        waiting(request(1));

        assertThat(cases().find(id(1), NOW).orElseThrow().practitioner())
                .map(Author::id)
                .contains(MARA);
        assertThat(cases().find(id(1), NOW).orElseThrow().zone()).isEqualTo(ZONE);
        assertThat(cases(Optional.of(new Slug("nobody")))
                        .find(id(1), NOW)
                        .orElseThrow()
                        .practitioner())
                .isEmpty();
        assertThat(cases(Optional.empty()).find(id(1), NOW).orElseThrow().practitioner())
                .isEmpty();
        assertThat(cases(Optional.empty()).find(id(1), NOW).orElseThrow().zone())
                .isEqualTo(PRACTICE);
    }

    /** Theo isn't an author here and has no schedule. */
    @Test
    void a_practitioner_without_a_schedule_works_in_the_practices_zone() {
        submitted(practice.store(), CalendarExamples.meeting(1, THEO, TOMORROW), 1);

        var found = cases(Optional.empty()).find(id(1), NOW).orElseThrow();

        assertThat(found.meeting()).map(Meeting::practitioner).contains(THEO);
        assertThat(found.schedule()).isEmpty();
        assertThat(found.zone()).isEqualTo(PRACTICE);
    }

    @Test
    void several_come_in_the_order_they_are_asked_for_each_as_it_would_alone() {
        submitted(practice.store(), 1, TOMORROW);
        waiting(request(2));
        waiting(request(3).withRequestedSlot(askedTime(TOMORROW)));
        practice.store().requests().save(afterEvent(waiting(request(4)), RequestEvent.DECLINED, NOW), List.of());
        var ids = List.of(id(3), id(1), id(4), id(9), id(2));

        var found = cases().find(ids, NOW);

        assertThat(found).extracting(each -> each.request().id()).containsExactly(id(3), id(1), id(4), id(2));
        assertThat(found)
                .allSatisfy(each ->
                        assertThat(cases().find(each.request().id(), NOW)).contains(each));
        assertThat(cases().of(practice.store().requests().find(ids), NOW)).isEqualTo(found);
        assertThat(cases().find(List.of(), NOW)).isEmpty();
        assertThat(cases().find(id(9), NOW)).isEmpty();
    }

    @Test
    void types_schedules_and_practitioners_are_those_of_the_instant() {
        submitted(practice.store(), 1, TOMORROW);
        var before = practice.now();
        practice.practice().clock().tick(Duration.ofHours(1));
        practice.changeRules(rules -> rules.withMostPerDay(1));
        var after = practice.now();

        assertThat(cases().find(id(1), before).orElseThrow().rules())
                .isNotEqualTo(cases().find(id(1), after).orElseThrow().rules());
    }

    @Test
    void nothing_personal_is_in_it() {
        waiting(request(1));

        assertThat(cases().find(id(1), NOW).orElseThrow().toString()).doesNotContain(RequestExamples.JO.text(), "Jo");
    }
}
