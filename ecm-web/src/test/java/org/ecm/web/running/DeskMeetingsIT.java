package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agreeing on times at the desk, moving and ending meetings. Each test takes evenings of its own, when nobody else can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class DeskMeetingsIT {

    private static final ZoneId HERE = ZoneId.of("America/New_York");
    private static final AtomicInteger EVENINGS = new AtomicInteger(200);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final RunningSite site = RunningSite.get();
    private final Instant now = Clock.systemUTC().instant();
    private final FilledForm token = FilledForm.complete(site.address(), "Nobody");

    @BeforeAll
    void open() {
        token.read();
    }

    private DeskVisit desk() {
        return DeskVisit.open(site.address());
    }

    private static String reference(FilledForm form) {
        var answer = form.send();
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    /** Each is another person's: one form that is sent twice is one request. */
    private FilledForm form() {
        return FilledForm.complete(site.address(), "Robin the " + PEOPLE.incrementAndGet() + "th")
                .with("ecm-token", token.values("ecm-token").get(0))
                .with("zone", "Europe/London")
                .with("listed", "Europe/London");
    }

    /** {@return the reference of somebody who waits, and named no time} */
    private String waiting() {
        return reference(form());
    }

    /** {@return a day that no other test takes, beyond what visitors can ask for} */
    private LocalDate evening() {
        return LocalDate.ofInstant(now, HERE).plusDays(EVENINGS.incrementAndGet());
    }

    private Map<String, String> at(LocalDate day, String time) {
        return Map.of("meeting", "first-conversation", "day", day.toString(), "time", time);
    }

    /** {@return the desk with somebody's request, who has a meeting at 8:30 pm} */
    private DeskVisit booked(String reference, LocalDate day) {
        var desk = desk().look(reference).decide(reference, "agree", at(day, "20:30"));
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);
        return desk;
    }

    private FilledForm askingFirst(String start, FilledForm shown) {
        return form().with("meeting", "long-talk")
                .with("phone", "+44 20 7946 0000")
                .with("start", start)
                .rereading(shown);
    }

    @Test
    void the_time_somebody_asks_for_is_told_on_both_clocks_and_agreed_to_once() {
        var shown = FilledForm.open(site.address(), "/consultation?meeting=long-talk&zone=Europe/London");
        var start = OpenTimesIT.starts(shown.page()).get(9);
        var one = reference(askingFirst(start, shown));
        var other = reference(askingFirst(start, shown));

        var desk = desk();
        assertThat(desk.references("open")).contains(one, other).endsWith(other);
        assertThat(desk.answer().body()).contains("Asks for ", "Waits for less than a minute");
        desk.look(one);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.first("case-time")).endsWith("Eastern Time");
        assertThat(desk.said("On their clock")).endsWith("British Time");
        assertThat(desk.said("Kind")).isEqualTo("A longer talk, 60 minutes");
        assertThat(desk.said("Where")).isEqualTo("By telephone: you call them");
        assertThat(desk.answer().body()).contains("Others ask for this time, too", other);

        var rival = desk().look(other);
        desk.decide(one, "accept", Map.of());
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.told()).isEqualTo("The meeting is agreed. They are told by e-mail.");
        assertThat(desk.page().findings()).isEmpty();

        rival.decide(other, "accept", Map.of());
        assertThat(rival.answer().statusCode()).isEqualTo(409);
        assertThat(rival.told()).contains("Something else stands in the diary then");
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
        assertThat(desk.first("case-time")).contains("8:30 pm, Eastern Time");
        assertThat(desk.said("On their clock")).contains("1:30 am");
        assertThat(desk.said("Where")).isEqualTo("In a video call; send them the link yourself");

        var taken = desk().look(other).decide(other, "agree", at(day, "8:45 pm"));
        assertThat(taken.answer().statusCode()).isEqualTo(409);
        assertThat(taken.told()).contains("Something else stands in the diary then");
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
        assertThat(desk.answer().body()).contains("Instead: First conversation, 30 minutes");
        var later = first.get(first.size() - 1).substring(0, 10);
        desk.decide(reference, "agree", Map.of("meeting", "long-talk", "show", later));
        assertThat(desk.starts()).isNotEmpty().allMatch(start -> start.compareTo(later) >= 0);
        assertThat(desk.answer().body()).doesNotContain("read, by system").contains("Earlier times");

        desk.decide(
                reference,
                "agree",
                Map.of("meeting", "long-talk", "start", desk.starts().get(5)));
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);
        assertThat(desk.said("Kind")).isEqualTo("A longer talk, 60 minutes");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "'', '', Please choose a day., Please write a time.",
                "2027-02-30, 9.30, 'Please write the day as 2027-03-02: year, month, day.', Please write the time as 14:30 or 2:30 pm.",
                "+999999999-01-01, 25:00, 'Please write the day as 2027-03-02: year, month, day.', Please write the time as 14:30 or 2:30 pm.",
                "2020-03-02, 10:00, That time is past. Please choose another one., -",
                "2031-03-09, 02:30, -, The clock skips that time on that day: it goes from 2:00 am to 3:00 am. Please choose another one."
            })
    void what_is_mistyped_is_told_beside_its_field_and_kept(String day, String time, String first, String second) {
        var reference = waiting();
        var desk = desk().look(reference).decide(reference, "agree", Map.of("day", day, "time", time));

        assertThat(desk.answer().statusCode()).isEqualTo(400);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(FilledForm.standing(desk.page(), "day")).isEqualTo(day);
        assertThat(FilledForm.standing(desk.page(), "time")).isEqualTo(time);
        var mistakes = desk.page().all("p").stream()
                .filter(line -> line.getAttribute("class").equals("mistake"))
                .map(line -> line.getTextContent())
                .toList();
        assertThat(mistakes)
                .isEqualTo(Stream.of(first, second).filter(each -> each != null).toList());
    }

    @Test
    void nothing_is_agreed_on_without_a_choice() {
        var reference = waiting();
        var desk = desk().look(reference).decide(reference, "agree", Map.of());

        assertThat(desk.answer().statusCode()).isEqualTo(400);
        assertThat(desk.answer().body()).contains("Please choose one of these times.");
        assertThat(desk.page().findings()).isEmpty();
    }

    @Test
    void a_time_that_the_clock_shows_twice_is_chosen_of_both() {
        var reference = waiting();
        var desk = desk().look(reference).decide(reference, "agree", at(LocalDate.of(2031, 11, 2), "01:30"));

        assertThat(desk.answer().statusCode()).isEqualTo(409);
        assertThat(desk.told()).contains("The clock shows that time twice on that day");
        assertThat(desk.starts()).containsExactly("2031-11-02T05:30:00Z", "2031-11-02T06:30:00Z");
        assertThat(desk.answer().body()).contains("Eastern Daylight Time", "Eastern Standard Time");
        desk.decide(
                reference,
                "agree",
                Map.of("meeting", "first-conversation", "start", desk.starts().get(1)));
        assertThat(desk.first("case-time")).contains("1:30 am, Eastern Standard Time");
    }

    @Test
    void other_times_are_offered_and_the_request_goes_on_waiting() {
        var reference = waiting();
        var desk = desk().look(reference).decide(reference, "offer", Map.of());

        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.told()).contains("leads them to your open times");
        assertThat(desk.answer().body()).contains("other times offered, by practitioner");
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
                .doesNotContain("Agree on", "Offer other times")
                .contains("Decline kindly");
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
        assertThat(desk.answer().body()).doesNotContain("booked, by practitioner");
    }

    @Test
    void a_meeting_is_moved_and_called_off_and_an_outdated_page_does_neither() {
        var reference = waiting();
        var day = evening();
        var desk = booked(reference, day);
        var rival = desk().look(reference);

        desk.decide(reference, "move", Map.of("day", day.toString(), "time", "20:30"));
        assertThat(desk.told()).contains("at that time already");
        desk.decide(reference, "move", Map.of("day", day.toString(), "time", "20:45"));
        assertThat(desk.answer().statusCode())
                .as("its own time is not in its way")
                .isEqualTo(200);
        assertThat(desk.first("case-time")).contains("8:45 pm");
        assertThat(desk.answer().body()).contains("moved to another time, by practitioner");

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
            assertThat(rival.told()).contains("Somebody changed this request meanwhile");
            assertThat(rival.first("case-time")).contains("8:45 pm");
        }

        assertThat(desk.decide(reference, "cancel", Map.of()).answer().statusCode())
                .isEqualTo(400);
        assertThat(desk.told()).contains("Tick the box");
        desk.decide(reference, "cancel", Map.of("sure", "yes"));
        assertThat(desk.first("lede")).isEqualTo("Called off");
        assertThat(desk.page().findings()).isEmpty();
        booked(waiting(), day); // its time is free again
    }

    @Test
    void what_became_of_a_meeting_is_noted_once_it_has_begun() throws InterruptedException {
        var held = waiting();
        var missed = waiting();
        var desk = booked(held, evening());
        assertThat(desk.answer().body()).doesNotContain("It took place");
        assertThat(desk.decide(held, "held", Map.of()).answer().statusCode()).isEqualTo(409);

        var soon = Clock.systemUTC().instant().plus(Duration.ofSeconds(4)).truncatedTo(ChronoUnit.SECONDS);
        desk.decide(held, "move", Map.of("start", soon.toString()));
        assertThat(desk.answer().statusCode()).as(desk.told()).isEqualTo(200);
        Thread.sleep(Duration.between(Clock.systemUTC().instant(), soon).toMillis() + 50); // until it has begun

        desk.look(held);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.answer().body()).contains("It took place", "They did not come");
        desk.decide(held, "held", Map.of());
        assertThat(desk.first("lede")).isEqualTo("It took place");
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
        assertThat(desk.answer().body()).contains("called off, by practitioner", "erased, by practitioner");
        booked(waiting(), day);
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
            assertThat(both.invokeAll(answers).stream().map(DeskMeetingsIT::got))
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
