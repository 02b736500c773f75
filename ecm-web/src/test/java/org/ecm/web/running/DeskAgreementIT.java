package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a practitioner and whoever waits find a time. */
class DeskAgreementIT extends DeskPractice {

    @Test
    void the_time_somebody_asks_for_is_told_on_both_clocks_and_agreed_to_once() {
        var shown = FilledForm.open(site.address(), "/consultation?meeting=long-talk&zone=Europe/London");
        var start = OpenTimesIT.starts(shown.page()).get(9);
        var one = reference(askingFirst(start, shown));
        var other = reference(askingFirst(start, shown));

        var desk = desk();
        assertThat(desk.references("open")).contains(one, other).endsWith(other);
        assertThat(desk.answer().body()).contains("Asks for ", "Waiting less than a minute");
        desk.look(one);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.first("request-time")).endsWith(" ET");
        assertThat(desk.said("Their time")).isNotEmpty();
        assertThat(desk.said("Type")).isEqualTo("A longer talk, 60 minutes");
        assertThat(desk.said("Where")).isEqualTo("Phone: you call them");
        assertThat(desk.answer().body())
                .contains("Also requested by:", other)
                .doesNotContain("they left no phone number");

        var rival = desk().look(other);
        desk.decide(one, "accept", Map.of());
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.told()).isEqualTo("Meeting booked. We can't email them, so please tell them yourself.");
        assertThat(desk.page().findings()).isEmpty();

        rival.decide(other, "accept", Map.of());
        assertThat(rival.answer().statusCode()).isEqualTo(409);
        assertThat(rival.told()).contains("Someone else changed this first");
        assertThat(rival.page().findings()).isEmpty();
        assertThat(rival.answer().body())
                .contains("That time is no longer free", "been offered other times", "Other times offered (this site)")
                .doesNotContain("Confirm this time", "Also requested by:");
        assertThat(rival.decide(other, "accept", Map.of()).answer().statusCode())
                .isEqualTo(409);
        assertThat(rival.told()).contains("Your calendar has something else then");
        assertThat(rival.starts()).isNotEmpty().doesNotContain(start);
        rival.decide(
                other,
                "agree",
                Map.of("meeting", "long-talk", "start", rival.starts().get(0)));
        assertThat(rival.answer().statusCode()).isEqualTo(200);
    }

    @Test
    void any_time_can_be_agreed_on_that_nothing_stands_in_the_way_of() {
        var one = waiting();
        var other = waiting();
        var day = evening();

        var desk = booked(one, day);
        assertThat(desk.first("request-time")).contains("8:30 PM ET");
        assertThat(desk.said("Their time")).contains("1:30 AM");
        assertThat(desk.said("Where")).isEqualTo("Video call: send them the link yourself");

        var taken = desk().look(other).decide(other, "agree", at(day, "8:45 pm"));
        assertThat(taken.answer().statusCode()).isEqualTo(409);
        assertThat(taken.told()).contains("Your calendar has something else then");
        assertThat(taken.page().findings()).isEmpty();
        assertThat(FilledForm.standing(taken.page(), "day")).isEqualTo(day.toString());
        assertThat(FilledForm.standing(taken.page(), "time")).isEqualTo("8:45 pm");
    }

    @Test
    void an_open_time_is_chosen_from_those_of_another_kind_and_day() {
        var reference = waiting();
        var desk = desk().look(reference);
        var first = desk.starts();
        assertThat(first).isNotEmpty();

        desk.decide(reference, "agree", Map.of("show", "meeting:long-talk"));
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.answer().body())
                .contains("Switch to First conversation, 30 minutes", "they left no phone number");
        var later = first.get(first.size() - 1).substring(0, 10);
        desk.decide(reference, "agree", Map.of("meeting", "long-talk", "show", later));
        assertThat(desk.starts()).isNotEmpty().allMatch(start -> start.compareTo(later) >= 0);
        assertThat(desk.answer().body()).doesNotContain("Read (this site)").contains("Earlier times");

        desk.decide(
                reference,
                "agree",
                Map.of("meeting", "long-talk", "start", desk.starts().get(5)));
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);
        assertThat(desk.said("Type")).isEqualTo("A longer talk, 60 minutes");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', Pick a day., Enter a time.",
                "2027-02-30, 9.30, 'Enter the day as 2027-03-02: year, month, day.', Enter the time as 14:30 or 2:30 PM.",
                "+999999999-01-01, 25:00, 'Enter the day as 2027-03-02: year, month, day.', Enter the time as 14:30 or 2:30 PM.",
                "2020-03-02, 10:00, That time has passed. Pick another one., -",
                "2031-03-09, 02:30, -, 'The clocks change that day, from 2:00 AM to 3:00 AM, so there is no such time. Pick another one.'"
            })
    void what_is_mistyped_is_told_beside_its_field_and_kept(String day, String time, String first, String second) {
        var reference = waiting();
        var desk = desk().look(reference)
                .decide(reference, "agree", Map.of("meeting", "first-conversation", "day", day, "time", time));

        assertThat(desk.answer().statusCode()).isEqualTo(400);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(FilledForm.standing(desk.page(), "day")).isEqualTo(day);
        assertThat(FilledForm.standing(desk.page(), "time")).isEqualTo(time);
        var mistakes = desk.page().all("p").stream()
                .filter(line -> line.getAttribute("class").equals("field-error"))
                .map(line -> line.getTextContent())
                .toList();
        assertThat(mistakes)
                .isEqualTo(Stream.of(first, second).filter(each -> each != null).toList());
    }

    @Test
    void nothing_is_agreed_on_without_a_choice() {
        var reference = waiting();
        var desk = desk().look(reference).decide(reference, "agree", Map.of("meeting", "first-conversation"));

        assertThat(desk.answer().statusCode()).isEqualTo(400);
        assertThat(desk.answer().body()).contains("Pick one of these times.");
        assertThat(desk.page().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-more", "never-was", ""})
    void no_other_kind_is_agreed_on_in_place_of_one_that_is_gone(String kind) {
        var reference = waiting();
        var desk = desk().look(reference);
        var start = desk.starts().get(3);

        desk.decide(reference, "agree", Map.of("meeting", kind, "start", start));

        assertThat(desk.answer().statusCode()).isEqualTo(409);
        assertThat(desk.told()).contains("no longer offered");
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.starts()).contains(start);
        assertThat(desk.references("open")).contains(reference);
    }

    @Test
    void a_time_that_the_clock_shows_twice_is_chosen_of_both() {
        var reference = waiting();
        var desk = desk().look(reference).decide(reference, "agree", at(LocalDate.of(2031, 11, 2), "01:30"));

        assertThat(desk.answer().statusCode()).isEqualTo(409);
        assertThat(desk.told()).contains("that time comes twice");
        assertThat(desk.starts()).containsExactly("2031-11-02T05:30:00Z", "2031-11-02T06:30:00Z");
        assertThat(desk.answer().body())
                .containsPattern("EDT|Eastern Daylight Time")
                .containsPattern("EST|Eastern Standard Time");
        desk.decide(
                reference,
                "agree",
                Map.of("meeting", "first-conversation", "start", desk.starts().get(1)));
        assertThat(desk.first("request-time")).contains("1:30 AM EST");
    }

    @Test
    void other_times_are_offered_and_the_request_goes_on_waiting() {
        var reference = waiting();
        var desk = desk().look(reference);
        assertThat(desk.answer().body()).doesNotContain("email them a link", "email them a kind note");
        desk.decide(reference, "offer", Map.of());

        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.told())
                .isEqualTo("Other times are on their page. We can't email them, so please tell them yourself.");
        assertThat(desk.answer().body()).contains("Other times offered (practitioner)");
        assertThat(desk.references("open")).contains(reference);
    }

    @Test
    void who_sent_a_message_asks_for_no_time() {
        var contact = FilledForm.open(site.address(), "/contact")
                .with("name", "Robin")
                .with("email", "someone@example.org")
                .with("reply", "email")
                .with("message", "Do you work with couples?")
                .acceptingAll()
                .read();
        var reference = reference(contact);
        var desk = desk().look(reference);

        assertThat(desk.answer().body())
                .doesNotContain("value=\"agree\"", "value=\"offer\"")
                .containsSubsequence("value=\"answered\"", "value=\"decline\"");
        for (var action : List.of("accept", "offer", "move", "held", "cancel")) {
            assertThat(desk.decide(reference, action, Map.of("sure", "yes"))
                            .answer()
                            .statusCode())
                    .as(action)
                    .isBetween(400, 409);
        }
        assertThat(desk.decide(reference, "agree", at(evening(), "20:30"))
                        .answer()
                        .statusCode())
                .isEqualTo(409);
        assertThat(desk.answer().body()).doesNotContain("Meeting booked (practitioner)");
    }

    @Test
    void of_two_who_agree_on_one_time_at_once_one_is_told_that_it_is_taken() {
        var day = evening();
        var answers = Stream.of(waiting(), waiting())
                .map(reference -> {
                    var desk = desk().look(reference);
                    return (Callable<Integer>) () -> desk.decide(reference, "agree", at(day, "20:30"))
                            .answer()
                            .statusCode();
                })
                .toList();
        var both = Executors.newFixedThreadPool(2);
        try {
            assertThat(both.invokeAll(answers).stream().map(DeskAgreementIT::got))
                    .containsExactlyInAnyOrder(200, 409);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            both.shutdownNow();
        }
    }

    private static int got(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
