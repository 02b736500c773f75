package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which times somebody may take who has the link to their own page, and which nobody may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class ManageTimesIT {

    private final ManagedSite site = ManagedSite.get();

    @Test
    void who_waits_takes_an_open_time_and_moves_it_and_calls_it_off() {
        var page = site.choosing(4);
        assertThat(page.page().findings()).isEmpty();
        var first = page.starts().get(0);

        page.take(first);
        assertThat(page.answer().request().uri().getQuery()).isEqualTo("done=time");
        assertThat(page.page().findings()).isEmpty();
        assertThat(page.page().heading()).isEqualTo("Your meeting with Ada Tester");
        assertThat(page.said())
                .contains("You're booked", "India Time", "30 minutes with Ada Tester", "by video call")
                .contains("You can reschedule or cancel online until ");

        page.at("/times?from=" + first.substring(0, 10));
        assertThat(page.said()).contains("You'll keep this time until you pick another");
        assertThat(page.starts()).doesNotContain(first);
        page.take(3);
        assertThat(page.said()).contains("You're booked");

        page.act("cancel");
        assertThat(page.said()).contains("Your meeting is canceled", "welcome to book another");
        assertThat(page.act("erase").said()).contains("Everything you wrote is deleted");
    }

    @Test
    void a_time_that_was_just_taken_is_answered_with_what_is_nearest() {
        var mine = site.choosing(5);
        var start = mine.starts().get(1);
        site.choosing(6).take(start);

        mine.take(start);

        assertThat(mine.status()).isEqualTo(409);
        assertThat(mine.page().findings()).isEmpty();
        assertThat(mine.said()).contains("Someone just booked that time", "Here are the closest openings");
        assertThat(mine.starts()).isNotEmpty().doesNotContain(start);
        assertThat(mine.take(0).said()).contains("You're booked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01T10:00:00Z", "2020-01-01T10:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void no_parameter_takes_what_is_not_open(String start) {
        var page = site.open(7).at("/times?meeting=first-conversation").take(start);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.at("").said()).contains("We've received your request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2027-13-45T99:00:00Z"})
    void no_time_is_no_choice(String start) {
        var page = site.open(7).at("/times?meeting=first-conversation").take(start);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.said()).contains("Pick a time", "Nothing has changed yet");
    }

    @Test
    void who_moves_too_often_is_told_whom_to_ask() {
        var page = site.booked(8);
        var day = later(18);
        var spare = "";
        for (int i = 0; i < 2; i++) {
            page.at("/times?from=" + day);
            spare = page.starts().get(4);
            page.take(0);
            assertThat(page.said()).contains("You're booked");
        }
        assertThat(page.at("").said()).contains("can't be rescheduled online again", "hello@example.org");

        page.at("/times?from=" + day);
        assertThat(page.starts()).isEmpty();
        assertThat(page.said()).contains("can't be rescheduled online again").doesNotContain("No times are open");
        var late = Map.of("pass", page.at("").pass(), "start", spare);
        assertThat(page.post("/times", late).status()).isEqualTo(409);
        assertThat(page.said()).contains("You've rescheduled this meeting before");
    }

    /** The first of all may be too near by the time it is taken; the next one is hours ahead, and less than a day. */
    @Test
    void no_time_is_shown_for_a_meeting_that_may_not_be_moved_but_why() {
        var page = site.open(25).at("/times?meeting=first-conversation").take(1);
        assertThat(page.said())
                .contains("You're booked", "It's too late to change this online", "hello@example.org")
                .doesNotContain("You can reschedule");

        page.at("/times");
        assertThat(page.page().findings()).isEmpty();
        assertThat(page.starts()).isEmpty();
        assertThat(page.said())
                .contains("You're booked for", "It's too late to change this online", "hello@example.org")
                .doesNotContain("No times are open", "until you pick another");
    }

    @Test
    void a_kind_in_which_one_is_called_is_nobodys_who_left_no_number() {
        var page = site.open(ManagedSite.WITHOUT_NUMBER).at("/times");
        assertThat(page.page().findings()).isEmpty();
        assertThat(page.said())
                .contains("30 minutes with Ada Tester", "we need a phone number, and you didn't leave one")
                .doesNotContain("A longer talk");
        assertThat(site.open(1).at("/times").said()).doesNotContain("we need a phone number");

        var fields = Map.of(
                "pass",
                page.pass(),
                "meeting",
                "long-talk",
                "start",
                page.starts().get(2));
        assertThat(page.post("/times", fields).status()).isEqualTo(409);
        assertThat(page.at("").said()).contains("We've received your request");
    }

    @Test
    void a_button_pressed_twice_says_the_same() {
        var page = site.choosing(13);
        var form = page.page();
        var start = page.starts().get(0);
        var fields = Map.of("pass", page.pass(), "meeting", "first-conversation", "start", start);

        assertThat(form.findings()).isEmpty();
        assertThat(page.post("/times", fields).said()).contains("You're booked");
        assertThat(page.post("/times", fields).said()).contains("You're booked");
    }

    @Test
    void a_last_move_and_a_calling_off_pressed_four_times_at_once_are_done_and_said_so_each_time() {
        var page = site.open(24).at("/times?meeting=first-conversation&from=" + later(27));
        page.take(0).at("/times?from=" + later(27)).take(1).at("/times?from=" + later(27));
        var fields = Map.of("pass", page.pass(), "start", page.starts().get(3));
        var own = site.link(24);

        assertThat(atOnce(own + "/times", fields)).containsOnly("/consultation/manage?done=time");
        assertThat(page.at("").said()).contains("can't be rescheduled online again");
        assertThat(atOnce(own, Map.of("pass", page.pass(), "action", "cancel", "sure", "yes")))
                .containsOnly("/consultation/manage?done=cancelled");
    }

    private LocalDate later(int days) {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(days);
    }

    /** {@return where each of four answers leads, without the link} */
    private List<String> atOnce(String path, Map<String, String> fields) {
        return Stream.generate(() -> CompletableFuture.supplyAsync(() -> DeskVisit.post(site.address(), path, fields)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.headers()
                        .firstValue("Location")
                        .orElse(String.valueOf(answer.statusCode()))
                        .replaceAll("^https?://[^/]+|/[^/]+(?=[?])", ""))
                .toList();
    }

    @Test
    void what_the_practitioner_answers_first_is_nobodys_to_take_until_times_are_offered() {
        var asked = site.open(ManagedSite.ASKED_FIRST).at("/times");
        assertThat(asked.starts()).isEmpty();
        asked.post(
                "/times", Map.of("pass", site.open(ManagedSite.ASKED_FIRST).pass(), "start", "2027-01-04T15:00:00Z"));
        assertThat(asked.status()).isEqualTo(409);

        var offered = site.open(ManagedSite.OFFERED_TOO).at("/times");
        assertThat(offered.said()).contains("60 minutes with Ada Tester");
        assertThat(offered.take(5).said()).contains("You're booked", "Ada Tester will call you at +91");
    }
}
