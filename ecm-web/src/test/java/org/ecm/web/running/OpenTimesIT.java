package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Element;

/** Choosing an open time, with nothing but a form. Each test takes times of a day of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenTimesIT {

    private final RunningSite site = RunningSite.get();
    private final FilledForm token = FilledForm.open(site.address(), "/consultation");

    @BeforeAll
    void open() {
        token.read();
    }

    private FilledForm complete(String name) {
        var form = FilledForm.complete(site.address(), name).with("listed", "America/New_York");
        return form.with("ecm-token", token.values("ecm-token").get(0));
    }

    /** {@return the times that are shown, such as {@code 2026-12-01T14:00:00Z}, in their order} */
    static List<String> starts(Html page) {
        return page.all("input").stream()
                .filter(input -> input.getAttribute("name").equals("start"))
                .map(input -> input.getAttribute("value"))
                .filter(value -> !value.equals("none"))
                .toList();
    }

    /** {@return the first time that is shown of those that begin some days from now} */
    private String startIn(int days) {
        return startIn(site.address(), days);
    }

    /** {@return a time that is open some days ahead: the first of all may be too near by the time it is sent} */
    static String startIn(String address, int days) {
        var from = Instant.now().plus(Duration.ofDays(days));
        var shown = FilledForm.complete(address, "Somebody")
                .with("show", from.toString().substring(0, 10))
                .send();
        return starts(Html.of(shown.body())).get(0);
    }

    private static String alert(HttpResponse<String> answer) {
        return Html.of(answer.body()).all("section").stream()
                .filter(section -> section.getAttribute("id").equals("alert"))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    @Test
    void times_are_told_on_the_clock_of_the_city_that_is_chosen_and_nothing_that_was_typed_is_lost() {
        var shown = complete("Robin")
                .with("zone", "Asia/Kathmandu")
                .with("show", "times")
                .without("adult")
                .send();
        var page = Html.of(shown.body());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(page.findings()).isEmpty();
        assertThat(shown.body())
                .contains("Available times (Nepal Time)")
                .containsPattern(":(15|45) (AM|PM) Nepal Time");
        assertThat(alert(shown)).isEmpty();
        assertThat(FilledForm.standing(page, "name")).isEqualTo("Robin");
        assertThat(FilledForm.standing(page, "zone")).isEqualTo("Asia/Kathmandu");
        assertThat(shown.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void later_days_lie_behind_a_button_and_earlier_ones_too() {
        var first = starts(FilledForm.open(site.address(), "/consultation").page());
        var last = Instant.parse(first.get(first.size() - 1));

        var later = Html.of(complete("Robin")
                .with("show", last.plus(Duration.ofDays(1)).toString().substring(0, 10))
                .send()
                .body());

        assertThat(starts(later))
                .isNotEmpty()
                .allMatch(start -> Instant.parse(start).isAfter(last));
        assertThat(later.all("button").stream().map(Element::getTextContent)).contains("Earlier times", "Later times");
    }

    @Test
    void what_a_script_fetches_to_show_times_books_none_even_without_its_button() {
        var start = startIn(11);

        var shown = complete("Robin").with("start", start).toShow("times").send();

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(starts(Html.of(shown.body()))).contains(start);
    }

    @Test
    void a_time_is_booked_at_once_and_whoever_comes_later_reads_what_is_nearest() {
        var start = startIn(3);

        var booked = complete("Robin").with("start", start).send();
        var late = complete("Alex").with("start", start).send();

        assertThat(booked.statusCode()).isEqualTo(303);
        var received = site.get(location(booked));
        assertThat(received.body())
                .contains("Your meeting is booked", " ET", "30 minutes", "this site doesn't send emails")
                .doesNotContain("Robin", "You'll get an email", "Use the link in it");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(alert(late)).contains("Someone just booked that time", "Here are the closest openings");
        var page = Html.of(late.body());
        assertThat(page.findings()).isEmpty();
        assertThat(starts(page)).isNotEmpty().doesNotContain(start);
        assertThat(FilledForm.standing(page, "name")).isEqualTo("Alex");
        assertThat(page.all("input"))
                .filteredOn(input -> input.getAttribute("name").equals("start"))
                .noneMatch(input -> input.hasAttribute("checked"));
    }

    @Test
    void the_same_form_sent_twice_is_one_meeting() {
        var form = complete("Robin").with("start", startIn(5));

        var first = form.send();
        var second = form.send();

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(location(second)).isEqualTo(location(first));
    }

    @Test
    void nothing_is_booked_outside_the_open_times_whatever_is_sent() {
        var soon = Instant.now().plus(Duration.ofMinutes(5)).toString();
        for (var start : List.of(
                soon,
                "1970-01-01T00:00:00Z",
                "2098-03-04T14:00:00Z",
                "2026-12-01T03:00:00Z",
                "+1000000000-12-31T23:59:59Z")) {
            var answer = complete("Robin").with("start", start).send();

            assertThat(answer.statusCode()).as(start).isEqualTo(409);
            assertThat(alert(answer)).as(start).contains("Someone just booked that time");
        }
        for (var nonsense : List.of("tomorrow", "")) {
            var answer = complete("Robin").with("start", nonsense).send();

            assertThat(answer.statusCode()).as(nonsense).isEqualTo(400);
            assertThat(alert(answer)).as(nonsense).contains("Please pick a time");
        }
    }

    @Test
    void whoever_says_when_it_suits_need_not_choose_any_time() {
        var answer =
                complete("Robin").without("start").with("times", "Evenings").send();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.get(location(answer)).body()).contains("We'll find a time together");
    }

    @Test
    void a_meeting_that_is_asked_for_says_by_when_it_is_confirmed_and_whom_to_call() {
        var shown = FilledForm.open(site.address(), "/consultation?meeting=long-talk&zone=America/New_York");
        assertThat(site.get("/consultation?meeting=long-talk").body()).contains("We'll confirm your time within");
        var start = starts(shown.page()).get(0);
        var form = complete("Robin").with("meeting", "long-talk").with("start", start);
        form = form.rereading(shown);

        var unreachable = form.send();
        var asked = form.with("phone", "+1 212 555 0100").send();

        assertThat(unreachable.statusCode()).isEqualTo(400);
        assertThat(alert(unreachable)).contains("so we can call you at the time you picked");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(site.get(location(asked)).body()).contains("Your time is booked once we confirm it", "60 minutes");
        assertThat(starts(FilledForm.open(site.address(), "/consultation?meeting=long-talk")
                        .page()))
                .as("it holds nothing")
                .contains(start);
    }

    @Test
    void a_time_that_was_read_on_one_clock_is_told_once_on_the_other() {
        var form = complete("Robin").with("start", startIn(7)).with("zone", "America/Los_Angeles");

        var told = form.send();

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(alert(told)).contains("In your time zone", " PT");
        assertThat(form.with("listed", "America/Los_Angeles").send().statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_time_that_is_on_another_day_there_is_still_chosen_when_the_form_comes_back() {
        var first = FilledForm.open(site.address(), "/consultation");
        var shown = starts(first.page());
        var last = shown.get(shown.size() - 1);

        var told = complete("Robin")
                .with("start", last)
                .with("zone", "Asia/Tokyo")
                .with("from", FilledForm.standing(first.page(), "from"))
                .send();

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(alert(told)).contains("If that works, send the form again");
        assertThat(Html.of(told.body()).all("input"))
                .filteredOn(input -> input.hasAttribute("checked"))
                .extracting(input -> input.getAttribute("value"))
                .contains(last);
    }

    @Test
    void whoever_turns_a_page_is_not_kept_on_it_by_what_they_had_chosen() {
        var chosen = startIn(3);
        var later = Instant.parse(chosen).plus(Duration.ofDays(14)).toString().substring(0, 10);

        var turned = Html.of(complete("Robin")
                .with("start", chosen)
                .with("show", later)
                .send()
                .body());

        assertThat(starts(turned)).isNotEmpty().allMatch(start -> start.compareTo(later) >= 0);
    }

    @Test
    void a_time_of_a_kind_that_is_gone_is_not_booked_as_another() {
        var answer = complete("Robin")
                .with("meeting", "no-longer-offered")
                .with("start", startIn(9))
                .with("times", "Evenings")
                .send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(alert(answer)).contains("isn't offered anymore");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
