package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What may become of a meeting at the desk, and how meetings are listed. */
class DeskMeetingsIT extends DeskPractice {

    @Test
    void a_meeting_is_moved_and_called_off_and_an_outdated_page_does_neither() {
        var reference = waiting();
        var day = evening();
        var desk = booked(reference, day);
        var rival = desk().look(reference);

        desk.decide(reference, "move", Map.of("day", day.toString(), "time", "20:30"));
        assertThat(desk.told()).contains("already at that time");
        desk.decide(reference, "move", Map.of("day", day.toString(), "time", "20:45"));
        assertThat(desk.answer().statusCode())
                .as("its own time is not in its way")
                .isEqualTo(200);
        assertThat(desk.first("request-time")).contains("8:45 PM");
        assertThat(desk.answer().body()).contains("Meeting moved (practitioner)");

        for (var action : List.of("move", "cancel", "erase", "note", "revoke")) {
            rival.look(reference);
            var outdated = Map.of(
                    "action",
                    action,
                    "revision",
                    "1",
                    "sure",
                    "yes",
                    "text",
                    "kept",
                    "day",
                    day.toString(),
                    "time",
                    "21:00");
            rival.step("/desk/requests/" + reference, outdated);
            assertThat(rival.answer().statusCode()).as(action).isEqualTo(409);
            assertThat(rival.told()).contains("Someone else changed this first");
            assertThat(rival.first("request-time")).contains("8:45 PM");
        }

        assertThat(desk.decide(reference, "cancel", Map.of()).answer().statusCode())
                .isEqualTo(400);
        assertThat(desk.told()).contains("check the box");
        desk.decide(reference, "cancel", Map.of("sure", "yes"));
        assertThat(desk.first("lede")).isEqualTo("Canceled");
        assertThat(desk.page().findings()).isEmpty();
        booked(waiting(), day); // its time is free again
    }

    @Test
    void what_became_of_a_meeting_is_noted_once_it_has_begun() throws InterruptedException {
        var held = waiting();
        var missed = waiting();
        var desk = booked(held, evening());
        assertThat(desk.answer().body()).doesNotContain("value=\"held\"");
        assertThat(desk.decide(held, "held", Map.of()).answer().statusCode()).isEqualTo(409);

        // far enough off for a slow machine: a time that is over by the time it arrives is none to move to
        var soon = Clock.systemUTC().instant().plus(Duration.ofSeconds(20)).truncatedTo(ChronoUnit.SECONDS);
        desk.decide(held, "move", Map.of("start", soon.toString()));
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);
        var rest = Duration.between(Clock.systemUTC().instant(), soon).toMillis() + 50; // until it has begun
        Thread.sleep(Math.max(0, rest));

        desk.look(held);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.answer().body()).contains("value=\"held\"", "value=\"missed\"");
        desk.decide(held, "held", Map.of());
        assertThat(desk.first("lede")).isEqualTo("Took place");
        assertThat(desk.decide(held, "missed", Map.of()).answer().statusCode()).isEqualTo(409);
        assertThat(desk.references("closed")).contains(held).doesNotContain(missed);
    }

    @Test
    void meetings_are_listed_by_their_beginning_and_the_next_one_stands_above_those_who_wait() {
        var later = waiting();
        var sooner = waiting();
        var day = evening();
        booked(later, day.plusDays(400));
        booked(sooner, day.plusDays(399));

        var desk = desk();
        assertThat(desk.first("note")).startsWith("Your next meeting");
        var listed = desk.references("meetings");
        assertThat(listed.indexOf(sooner)).isLessThan(listed.indexOf(later)).isNotNegative();
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.references("open")).doesNotContain(sooner, later);
    }

    @Test
    void who_is_erased_has_no_meeting_any_more() {
        var reference = waiting();
        var day = evening();
        var desk = booked(reference, day);

        desk.decide(reference, "erase", Map.of("sure", "yes"));

        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.answer().body()).contains("Meeting canceled (practitioner)", "Erased (practitioner)");
        booked(waiting(), day);
    }
}
