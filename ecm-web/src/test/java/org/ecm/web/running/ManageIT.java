package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
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

/** What somebody can see and do who has the link to their own page, and what nobody can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class ManageIT {

    private static final String DEAD = "This link no longer works";

    private final ManagedSite site = ManagedSite.get();

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
        var page = site.open(1);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().findings()).isEmpty();
        isPrivate(page.answer());
        assertThat(page.said())
                .contains("We've received your request", "You'll hear from us within two working days")
                .contains("around the clock", "Robin " + ManagedSite.CANARY, "+91 22 5550 0100", "Mumbai")
                .contains("Monday, March 2, in the evening");
        assertThat(page.body()).contains("&lt;b&gt;of&lt;/b&gt;");
        assertThat(page.page().related("canonical")).isEmpty();
    }

    @Test
    void no_link_on_the_page_tells_another_site_where_it_stands() {
        var page = site.booked(2);

        assertThat(page.page().values("href").stream().filter(href -> href.startsWith("http")))
                .noneMatch(href -> href.contains("manage"));
        assertThat(page.page().all("meta").stream().map(meta -> meta.getAttribute("content")))
                .noneMatch(content -> content.contains("/manage/"));
        assertThat(page.page().loaded()).allMatch(each -> each.startsWith("/"));
    }

    @Test
    void to_open_it_changes_nothing_however_often() {
        var page = site.booked(3);
        for (var rest : List.of("", "?done=cancelled", "/times", "?action=cancel&sure=yes", "/data.json")) {
            site.get(site.link(3) + rest);
        }
        for (var method : List.of("HEAD", "OPTIONS", "PUT", "DELETE")) {
            RunningSite.exchange(site.address(), method, site.link(3), BodyPublishers.noBody());
        }

        assertThat(page.at("").said()).contains("Your meeting with Ada Tester", "Cancel meeting");
    }

    @Test
    void a_request_is_taken_back_once_however_often_the_button_is_pressed() {
        var page = site.open(10);
        var pass = page.pass();

        assertThat(page.act("withdraw").said()).contains("Your request is withdrawn", "you don't owe anything");
        page.post("", Map.of("pass", pass, "action", "withdraw", "sure", "yes"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.said()).contains("Your request is withdrawn");
        page.post("", Map.of("pass", pass, "action", "cancel", "sure", "yes"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.said()).contains("Something changed in the meantime");
    }

    @ParameterizedTest
    @CsvSource({"cancel", "withdraw", "erase", "revoke"})
    void nothing_happens_without_a_tick_without_the_pass_or_from_another_site(String action) {
        var page = site.open(11);
        var pass = page.pass();

        page.post("", Map.of("pass", pass, "action", action));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.said()).contains("Are you sure?");
        for (var forged : List.of("", "forged", site.open(12).pass())) {
            page.post("", Map.of("pass", forged, "action", action, "sure", "yes"));
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.said()).contains("Please try that once more");
        }
        assertThat(sent(action, pass, "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(sent(action, pass, "Sec-Fetch-Site", "cross-site", "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(page.at("").said()).contains("We've received your request");
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
        var pass = site.open(11).pass();

        assertThat(sent("unknown", pass, "Origin", "null").statusCode()).isEqualTo(404);
        assertThat(sent("unknown", "", "Origin", "null").statusCode()).isEqualTo(403);
    }

    @Test
    void own_data_is_a_file_that_other_programs_read() {
        site.booked(14);
        var file = site.get(site.link(14) + "/data.json");

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
        isDead(site.get(site.link(17) + "/meeting.ics"));

        var page = site.booked(17);
        assertThat(page.said()).contains("Add to calendar");
        var file = site.get(site.link(17) + "/meeting.ics");

        assertThat(file.statusCode()).isEqualTo(200);
        isPrivate(file);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"meeting.ics\"");
        assertThat(file.body())
                .contains("BEGIN:VEVENT\r\n", "METHOD:PUBLISH", "SUMMARY:Meeting with Ada Tester\r\n", "Asia/Kolkata")
                .doesNotContain("Robin", "oaching", "onversation", "manage");
    }

    @Test
    void who_looks_is_recorded() {
        var page = site.open(15);
        var reference = page.page().all("strong").stream()
                .filter(strong -> strong.getAttribute("class").equals("reference"))
                .findFirst()
                .orElseThrow()
                .getTextContent();

        var desk = DeskVisit.open(site.address()).look(reference);

        assertThat(desk.answer().body()).contains("Read (requester)");
    }

    @Test
    void what_is_erased_is_gone_with_the_meeting_and_the_link() {
        var page = site.choosing(16);
        var start = page.starts().get(0);
        page.take(start);

        page.act("erase");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().findings()).isEmpty();
        isPrivate(page.answer());
        assertThat(page.said()).contains("Everything you wrote is deleted").doesNotContain(ManagedSite.CANARY);
        for (var rest : List.of("", "/times", "/data.json", "/meeting.ics")) {
            isDead(site.get(site.link(16) + rest));
        }
        isDead(DeskVisit.post(site.address(), site.link(16), Map.of("action", "erase", "sure", "yes")));
        assertThat(site.open(1)
                        .at("/times?meeting=first-conversation&from=" + start.substring(0, 10))
                        .starts())
                .contains(start);
    }

    @Test
    void a_link_that_was_let_go_is_dead_and_a_later_one_is_not() {
        var page = site.open(18).act("revoke");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.said()).contains("Your links are turned off", "hello@example.org");
        isDead(site.get(site.link(18)));
        assertThat(site.get(site.link(18, Clock.systemUTC().instant())).statusCode())
                .isEqualTo(200);
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
                .map(site::get)
                .toList();

        pages.forEach(this::isDead);
        assertThat(pages.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(site.get("/consultation/manage/").statusCode()).isEqualTo(404);
        assertThat(site.get("/consultation/manage").statusCode()).isEqualTo(404);
    }

    @Test
    void kind_words_whatever_became_of_it() {
        assertThat(site.open(ManagedSite.SENT_A_MESSAGE).said())
                .contains("We've received your message", "Withdraw message");
        assertThat(site.open(ManagedSite.SUSPECTED).said()).contains("One of us will review your request first");
        assertThat(site.open(ManagedSite.ASKED_FIRST).said())
                .contains("You asked for Wednesday, March 4 at 12:00 AM India Time", "booked once we confirm it");
        assertThat(site.open(ManagedSite.OFFERED).said()).contains("Other times are open for you", "Pick a time");
        assertThat(site.open(ManagedSite.DECLINED).said()).contains("says nothing about you");
        assertThat(site.open(ManagedSite.LAPSED).said()).contains("This request is closed");
        assertThat(site.open(ManagedSite.ANSWERED).said())
                .contains("We've replied to you", "Your message")
                .doesNotContain("You'll hear from us", "by a person first", "Withdraw");
        for (int n = ManagedSite.SENT_A_MESSAGE; n <= ManagedSite.ANSWERED; n++) {
            var page = site.open(n);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().findings()).isEmpty();
            assertThat(page.said().toLowerCase(Locale.ROOT)
                            + site.get(site.link(n) + "/data.json").body())
                    .doesNotContainPattern("\\b(declined|rejected|invalid|missed|no-show|spam|lapsed)\\b");
        }
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
                site.get(link + "/unknown"),
                site.get(link + "/"));
        assertThat(answers).allMatch(answer -> answer.statusCode() >= 200);
        answers.forEach(ManageIT::isPrivate);
        assertThat(answers.subList(0, 4)).extracting(HttpResponse::statusCode).containsExactly(405, 415, 413, 404);

        assertThat(site.log()).doesNotContain("/manage/", link.replaceAll(".*/", ""), ManagedSite.CANARY, "robin@");
    }
}
