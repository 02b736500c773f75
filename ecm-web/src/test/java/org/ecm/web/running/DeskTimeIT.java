package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** What takes the practitioner's time: blocked and freed at the desk, and where a calendar reads of meetings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class DeskTimeIT {

    private static final ZoneId HERE = ZoneId.of("America/New_York");

    private final RunningSite site = RunningSite.get();
    private final LocalDate day =
            LocalDate.ofInstant(Clock.systemUTC().instant(), HERE).plusDays(38);

    private DeskVisit desk() {
        return DeskVisit.open(site.address()).step("/desk/time", Map.of());
    }

    private static DeskVisit block(DeskVisit desk, String day, String from, String until) {
        return desk.step("/desk/time", Map.of("action", "block", "day", day, "from", from, "until", until));
    }

    /** Presses the button that frees a time, with what stands beside it. */
    private static DeskVisit free(DeskVisit desk, String label) {
        var form = desk.page().all("form").stream()
                .filter(each -> Html.descendants(each, "button").stream()
                        .anyMatch(button -> button.getAttribute("aria-label").equals("Unblock " + label)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button for " + label));
        var fields = Html.descendants(form, "input").stream()
                .collect(Collectors.toMap(
                        input -> input.getAttribute("name"), input -> input.getAttribute("value"), (a, b) -> a));
        return desk.step("/desk/time", new HashMap<>(fields));
    }

    private List<String> openOn(LocalDate wanted) {
        var shown = FilledForm.complete(site.address(), "Robin")
                .with("show", wanted.toString())
                .send();
        return OpenTimesIT.starts(Html.of(shown.body())).stream()
                .filter(start -> start.startsWith(wanted.toString()))
                .toList();
    }

    @Test
    void it_is_closed_to_whoever_brings_no_pass() {
        for (var path : List.of("/desk/time", "/desk/trouble")) {
            assertThat(DeskVisit.post(site.address(), path, Map.of("pass", "forged"))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(site.get(path).statusCode()).isEqualTo(405);
        }
    }

    @Test
    void what_is_blocked_is_open_to_nobody_until_it_is_freed() {
        assertThat(openOn(day)).isNotEmpty();

        var desk = block(desk(), day.toString(), "", "");
        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.told()).contains("No one can ask for it");
        assertThat(openOn(day)).isEmpty();

        var label = desk.page().all("button").stream()
                .map(button -> button.getAttribute("aria-label"))
                .filter(each -> each.contains("all day"))
                .findFirst()
                .orElseThrow()
                .replace("Unblock ", "");
        free(desk, label);
        assertThat(desk.told()).isEqualTo("That time is no longer blocked.");
        assertThat(desk.answer().body()).doesNotContain(label);
        assertThat(openOn(day)).isNotEmpty();
    }

    @Test
    void a_meeting_in_time_that_is_blocked_stays_where_it_is() {
        var start = openOn(day.plusDays(2)).get(0);
        assertThat(FilledForm.complete(site.address(), "Robin")
                        .with("listed", "America/New_York")
                        .with("start", start)
                        .read()
                        .send()
                        .statusCode())
                .isEqualTo(303);

        var desk = block(desk(), day.plusDays(2).toString(), "7:00 am", "12:00 pm");

        assertThat(desk.told()).contains("stay booked");
        assertThat(desk.page().all("p").stream().map(Element::getTextContent))
                .anyMatch(line -> line.contains("9:00 AM to 9:30 AM"));
    }

    @Test
    void time_may_end_at_midnight_and_a_booking_meanwhile_is_in_nobodys_way() {
        var desk = desk();
        block(desk(), day.plusDays(3).toString(), "22:00", "00:00");

        block(desk, day.plusDays(4).toString(), "22:00", "00:00");

        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.answer().body()).contains("10:00 PM to ", "12:00 AM");
    }

    @Test
    void time_may_go_on_after_midnight_and_is_freed_as_one() {
        var desk = block(desk(), "2031-03-04", "22:00", "02:00");

        assertThat(desk.answer().statusCode()).isEqualTo(200);
        assertThat(desk.page().findings()).isEmpty();
        var label = desk.told().replace("Blocked: ", "").replace(". No one can ask for it.", "");
        assertThat(label).isEqualTo("Tuesday, March 4, 10:00 PM to Wednesday, March 5, 2:00 AM");
        free(desk, label);
        assertThat(desk.told()).isEqualTo("That time is no longer blocked.");
        assertThat(desk.answer().body()).doesNotContain(label);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10:00, 11:00, Pick a day.",
        "tomorrow, '', '', Enter the day as 2027-03-02",
        "2030-03-02, 10:00, '', Enter a time.",
        "2030-03-02, noon, 13:00, Enter the time as 14:30 or 2:30 PM.",
        "2030-03-02, 11:00, 10:00, End time must be after the start time",
        "2030-03-02, 11:00, 11:00, End time must be after the start time",
        "2030-03-09, 22:00, 02:30, The clocks change that day",
        "2020-03-02, 10:00, 11:00, That's in the past."
    })
    void what_is_mistyped_is_told_beside_its_field_and_kept(String on, String from, String until, String mistake) {
        var desk = block(desk(), on, from, until);

        assertThat(desk.answer().statusCode()).isEqualTo(400);
        assertThat(desk.page().findings()).isEmpty();
        assertThat(desk.first("field-error")).startsWith(mistake);
        assertThat(List.of("day", "from", "until").stream().map(field -> FilledForm.standing(desk.page(), field)))
                .containsExactly(on, from, until);
    }

    @Test
    void nothing_else_can_be_done_here() {
        var desk = desk();
        for (var fields : List.of(
                Map.of("action", "nothing"),
                Map.of("action", "free", "time", "yesterday"),
                Map.of("action", "free", "time", "2026-01-02T00:00:00Z/2026-01-01T00:00:00Z"))) {
            assertThat(desk().step("/desk/time", fields).answer().statusCode())
                    .as(fields.toString())
                    .isEqualTo(404);
        }
        assertThat(desk.answer().statusCode()).isEqualTo(200);
    }

    @Test
    void the_private_calendar_has_an_address_and_another_one_when_that_is_wanted() {
        var desk = desk();
        var before = desk.calendarPath();
        assertThat(site.get(before).statusCode()).isEqualTo(200);

        desk.step("/desk/time", Map.of("action", "renew"));

        assertThat(desk.told()).contains("a new address");
        assertThat(site.get(before).statusCode()).isEqualTo(404);
        assertThat(site.get(desk.calendarPath()).statusCode()).isEqualTo(200);
    }
}
