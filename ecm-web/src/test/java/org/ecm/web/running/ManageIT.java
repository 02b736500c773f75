package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody can see and do who has the link to their own page, and what nobody can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class ManageIT {

    private static final String DEAD = "This link does not work any more";

    private final ManagedSite site = ManagedSite.get();

    private OwnPage open(int n) {
        return OwnPage.open(site.address(), site.link(n));
    }

    private HttpResponse<String> get(String path) {
        return RunningSite.exchange(site.address(), "GET", path, BodyPublishers.noBody());
    }

    /** {@return somebody who looks at times that nobody else looks at, and that are far enough off to be moved} */
    private OwnPage choosing(int n) {
        var day =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(2 + 2 * n);
        return open(n).at("/times?meeting=first-conversation&from=" + day);
    }

    private OwnPage booked(int n) {
        var page = choosing(n).take(0);
        assertThat(page.status()).as(page.said()).isEqualTo(200);
        assertThat(page.said()).contains("Your time is kept");
        return page;
    }

    private static void isPrivate(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.allValues("X-Robots-Tag")).containsExactly("noindex");
        assertThat(headers.map()).doesNotContainKey("set-cookie");
    }

    private void isDead(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        isPrivate(answer);
        assertThat(Html.of(answer.body()).findings()).isEmpty();
        assertThat(answer.body())
                .contains(DEAD, "hello@example.org", "Call 988")
                .doesNotContain(ManagedSite.CANARY);
    }

    @Test
    void the_page_says_where_the_request_stands_and_shows_what_was_written() {
        var page = open(1);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().findings()).isEmpty();
        isPrivate(page.answer());
        assertThat(page.said())
                .contains("Your request has arrived", "You hear back within two working days", "If it cannot wait")
                .contains("not watched around the clock", "Robin " + ManagedSite.CANARY, "+91 22 5550 0100", "Mumbai")
                .contains("Monday 2 March, in the evening");
        assertThat(page.body()).contains("&lt;b&gt;of&lt;/b&gt;");
        assertThat(page.page().related("canonical")).isEmpty();
    }

    @Test
    void no_link_on_the_page_tells_another_site_where_it_stands() {
        var page = booked(2);

        assertThat(page.page().values("href").stream().filter(href -> href.startsWith("http")))
                .noneMatch(href -> href.contains("manage"));
        assertThat(page.page().all("meta").stream().map(meta -> meta.getAttribute("content")))
                .noneMatch(content -> content.contains("/manage/"));
        assertThat(page.page().loaded()).allMatch(each -> each.startsWith("/"));
    }

    @Test
    void to_open_it_changes_nothing_however_often() {
        var page = booked(3);
        for (var rest : List.of("", "?done=cancelled", "/times", "?action=cancel&sure=yes", "/data.json")) {
            get(site.link(3) + rest);
        }
        for (var method : List.of("HEAD", "OPTIONS", "PUT", "DELETE")) {
            RunningSite.exchange(site.address(), method, site.link(3), BodyPublishers.noBody());
        }

        assertThat(page.at("").said()).contains("Your meeting with Ada Tester", "Call the meeting off");
    }

    @Test
    void who_waits_takes_an_open_time_and_moves_it_and_calls_it_off() {
        var page = choosing(4);
        assertThat(page.page().findings()).isEmpty();
        isPrivate(page.answer());
        var first = page.starts().get(0);

        page.take(first);
        assertThat(page.answer().request().uri().getQuery()).isEqualTo("done=time");
        assertThat(page.page().findings()).isEmpty();
        assertThat(page.page().heading()).isEqualTo("Your meeting with Ada Tester");
        assertThat(page.said())
                .contains("Your time is kept", "India Time", "30 minutes with Ada Tester", "By video call");

        page.at("/times?from=" + first.substring(0, 10));
        assertThat(page.said()).contains("That stays so until you have chosen another time");
        assertThat(page.starts()).doesNotContain(first);
        page.take(3);
        assertThat(page.said()).contains("Your time is kept");

        page.act("cancel");
        assertThat(page.said()).contains("Your meeting is called off", "welcome to ask for another");
        assertThat(page.act("erase").said()).contains("Everything you wrote is gone");
    }

    @Test
    void a_time_that_was_just_taken_is_answered_with_what_is_nearest() {
        var mine = choosing(5);
        var start = mine.starts().get(1);
        choosing(6).take(start);

        mine.take(start);

        assertThat(mine.status()).isEqualTo(409);
        assertThat(mine.page().findings()).isEmpty();
        assertThat(mine.said()).contains("That time was just taken", "These are nearest");
        assertThat(mine.starts()).isNotEmpty().doesNotContain(start);
        assertThat(mine.take(0).said()).contains("Your time is kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01T10:00:00Z", "2020-01-01T10:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void no_parameter_takes_what_is_not_open(String start) {
        var page = open(7).at("/times?meeting=first-conversation").take(start);

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.at("").said()).contains("Your request has arrived");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2027-13-45T99:00:00Z"})
    void no_time_is_no_choice(String start) {
        var page = open(7).at("/times?meeting=first-conversation").take(start);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.said()).contains("Choose a time", "Nothing was changed");
    }

    @Test
    void who_moves_too_often_is_told_whom_to_ask() {
        var page = booked(8);
        var day =
                LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC).plusDays(18);
        var spare = "";
        for (int i = 0; i < 2; i++) {
            page.at("/times?from=" + day);
            spare = page.starts().get(4);
            page.take(0);
            assertThat(page.said()).contains("Your time is kept");
        }
        assertThat(page.at("").said()).contains("cannot be moved here once more", "hello@example.org");

        assertThat(page.at("/times").take(spare).status()).isEqualTo(409);
        assertThat(page.said()).contains("It was moved before");
    }

    @Test
    void a_request_is_taken_back_once() {
        var page = open(10);
        var pass = page.pass();

        assertThat(page.act("withdraw").said()).contains("Your request is taken back", "you owe nothing");
        page.post("", Map.of("pass", pass, "action", "withdraw", "sure", "yes"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.said()).contains("This is how it stands now");
    }

    @ParameterizedTest
    @CsvSource({"cancel", "withdraw", "erase", "revoke"})
    void nothing_happens_without_a_tick_without_the_pass_or_from_another_site(String action) {
        var page = open(11);
        var pass = page.pass();

        page.post("", Map.of("pass", pass, "action", action));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.said()).contains("Are you sure?");
        for (var forged : List.of("", "forged", open(12).pass())) {
            page.post("", Map.of("pass", forged, "action", action, "sure", "yes"));
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.said()).contains("Please do that once more");
        }
        assertThat(sent(action, pass, "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(sent(action, pass, "Sec-Fetch-Site", "cross-site", "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.at("").said()).contains("Your request has arrived");
    }

    private HttpResponse<String> sent(String action, String pass, String... headers) {
        return RunningSite.exchange(
                site.address(),
                "POST",
                site.link(11),
                BodyPublishers.ofString("pass=" + pass + "&action=" + action + "&sure=yes"),
                Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(headers))
                        .toArray(String[]::new));
    }

    /** A page that tells nobody its address has an older browser say that it comes from nowhere. */
    @Test
    void a_browser_that_conceals_where_a_form_comes_from_can_send_it() {
        var pass = open(11).pass();

        assertThat(sent("unknown", pass, "Origin", "null").statusCode()).isEqualTo(404);
        assertThat(sent("unknown", "", "Origin", "null").statusCode()).isEqualTo(403);
    }

    @Test
    void a_button_pressed_twice_says_the_same() {
        var page = choosing(13);
        var form = page.page();
        var start = page.starts().get(0);
        var fields = Map.of("pass", page.pass(), "meeting", "first-conversation", "start", start);

        assertThat(form.findings()).isEmpty();
        assertThat(page.post("/times", fields).said()).contains("Your time is kept");
        assertThat(page.post("/times", fields).said()).contains("Your time is kept");
    }

    @Test
    void own_data_is_a_file_that_other_programs_read() {
        booked(14);
        var file = get(site.link(14) + "/data.json");

        assertThat(file.statusCode()).isEqualTo(200);
        isPrivate(file);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"my-data.json\"");
        assertThat(file.body())
                .contains("\"name\":\"Robin " + ManagedSite.CANARY + "\"", "\"with\":\"Ada Tester\"")
                .contains("\"stands\":\"booked\"", "\"disclaimer\":\"coaching-not-therapy\"", "\"by\":\"enquirer\"");
    }

    @Test
    void a_meeting_is_a_file_for_a_calendar_that_names_neither_what_it_is_about_nor_who_asked() {
        isDead(get(site.link(17) + "/meeting.ics"));

        var page = booked(17);
        assertThat(page.said()).contains("Put it into your calendar");
        var file = get(site.link(17) + "/meeting.ics");

        assertThat(file.statusCode()).isEqualTo(200);
        isPrivate(file);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"meeting.ics\"");
        assertThat(file.body())
                .contains(
                        "BEGIN:VEVENT\r\n",
                        "METHOD:PUBLISH",
                        "SUMMARY:Your meeting with Ada Tester\r\n",
                        "Asia/Kolkata")
                .doesNotContain("Robin", "oaching", "onversation", "manage");
    }

    @Test
    void who_looks_is_recorded() {
        var page = open(15);
        var reference = page.page().all("strong").stream()
                .filter(strong -> strong.getAttribute("class").equals("reference"))
                .findFirst()
                .orElseThrow()
                .getTextContent();

        var desk = DeskVisit.open(site.address()).look(reference);

        assertThat(desk.answer().body()).contains("read, by enquirer");
    }

    @Test
    void what_is_erased_is_gone_with_the_meeting_and_the_link() {
        var page = choosing(16);
        var start = page.starts().get(0);
        page.take(start);

        page.act("erase");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().findings()).isEmpty();
        isPrivate(page.answer());
        assertThat(page.said()).contains("Everything you wrote is gone").doesNotContain(ManagedSite.CANARY);
        for (var rest : List.of("", "/times", "/data.json", "/meeting.ics")) {
            isDead(get(site.link(16) + rest));
        }
        isDead(DeskVisit.post(site.address(), site.link(16), Map.of("action", "erase", "sure", "yes")));
        assertThat(open(1).at("/times?meeting=first-conversation&from=" + start.substring(0, 10))
                        .starts())
                .contains(start);
    }

    @Test
    void a_link_that_was_let_go_is_dead_and_a_later_one_is_not() {
        var page = open(18).act("revoke");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.said()).contains("No link works any more", "hello@example.org");
        isDead(get(site.link(18)));
        assertThat(get(site.link(18, Clock.systemUTC().instant())).statusCode()).isEqualTo(200);
    }

    @Test
    void a_dead_link_says_the_same_whatever_it_was() {
        var alive = site.link(19);
        var now = Clock.systemUTC().instant();
        var pages = Stream.of(
                        site.link(19, now.minus(Duration.ofDays(91))),
                        site.link(999),
                        alive.substring(0, alive.length() - 1),
                        alive + "A",
                        "/consultation/manage/x",
                        "/consultation/manage/%C3%A4%20%2e",
                        "/consultation/manage/" + "A".repeat(76))
                .map(this::get)
                .toList();

        pages.forEach(this::isDead);
        assertThat(pages.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(get("/consultation/manage/").statusCode()).isEqualTo(404);
        assertThat(get("/consultation/manage").statusCode()).isEqualTo(404);
    }

    @Test
    void kind_words_whatever_became_of_it() {
        assertThat(open(ManagedSite.SENT_A_MESSAGE).said()).contains("Your message has arrived", "Take it back");
        assertThat(open(ManagedSite.SUSPECTED).said()).contains("looked at by a person first");
        assertThat(open(ManagedSite.ASKED_FIRST).said())
                .contains("You asked for Wednesday 4 March, 12:00 am, India Time", "once it is confirmed");
        assertThat(open(ManagedSite.OFFERED).said()).contains("Other times are open for you", "Choose a time");
        assertThat(open(ManagedSite.DECLINED).said()).contains("no judgement of you");
        assertThat(open(ManagedSite.LAPSED).said()).contains("This request is closed");
        for (int n = ManagedSite.SENT_A_MESSAGE; n <= ManagedSite.SPAM; n++) {
            var page = open(n);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().findings()).isEmpty();
            assertThat(page.said().toLowerCase(Locale.ROOT)
                            + get(site.link(n) + "/data.json").body())
                    .doesNotContainPattern("\\b(declined|rejected|invalid|missed|no-show|spam|lapsed)\\b");
        }
    }

    @Test
    void what_the_practitioner_answers_first_is_nobodys_to_take_until_times_are_offered() {
        var asked = open(ManagedSite.ASKED_FIRST).at("/times");
        assertThat(asked.starts()).isEmpty();
        asked.post("/times", Map.of("pass", open(ManagedSite.ASKED_FIRST).pass(), "start", "2027-01-04T15:00:00Z"));
        assertThat(asked.status()).isEqualTo(409);

        var offered = open(ManagedSite.OFFERED).at("/times");
        assertThat(offered.said()).contains("60 minutes with Ada Tester");
        assertThat(offered.take(5).said()).contains("Your time is kept", "By phone: Ada Tester calls you at +91");
    }

    @Test
    void what_goes_wrong_there_stays_private_and_nothing_of_it_is_in_the_log() {
        var link = site.link(20);
        var answers = List.of(
                RunningSite.exchange(site.address(), "PUT", link, BodyPublishers.noBody()),
                RunningSite.exchange(
                        site.address(),
                        "POST",
                        link,
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json"),
                RunningSite.exchange(site.address(), "POST", link, BodyPublishers.ofByteArray(new byte[70_000])),
                get(link + "/unknown"),
                get(link + "/"));
        assertThat(answers).allMatch(answer -> answer.statusCode() >= 200);
        answers.forEach(ManageIT::isPrivate);
        assertThat(answers.subList(0, 4)).extracting(HttpResponse::statusCode).containsExactly(405, 415, 413, 404);

        assertThat(site.log()).doesNotContain("/manage/", link.replaceAll(".*/", ""), ManagedSite.CANARY, "robin@");
    }
}
