package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Asking for a conversation, as any browser does it: with nothing but a form. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationIT {

    /** Less than a form must be open before anybody can have read it. */
    private static final Duration HASTY = Duration.ofMillis(2_900);

    private static final String CANARY = "Quillfeather";
    private static final String RECEIVED = "/consultation/received/[2-9B-DF-HJ-NP-TV-XZ]{4}-[2-9B-DF-HJ-NP-TV-XZ]{4}";

    private final RunningSite site = RunningSite.get();
    private final FilledForm token = FilledForm.open(site.address(), "/consultation");

    @BeforeAll
    void open() {
        token.read();
    }

    /** {@return a complete form that was open for long enough} */
    private FilledForm complete(String name) {
        var form = FilledForm.complete(site.address(), name);
        return form.with("ecm-token", token.values("ecm-token").get(0));
    }

    @Test
    void the_form_is_sound_and_nothing_in_it_is_decided_beforehand() {
        var answer = site.get("/consultation");
        var page = Html.of(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.findings()).isEmpty();
        Protected.byHeaders(answer.headers());
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.all("input")).noneMatch(input -> input.hasAttribute("checked"));
        assertThat(page.all("option")).noneMatch(option -> option.hasAttribute("selected"));
        assertThat(answer.body()).contains("around the clock", "tel:988", "sms:988", "tel:911");
        assertThat(page.all("label").stream().map(Element::getTextContent)).contains("I'm 18 or older");
    }

    @Test
    void a_request_is_received_and_the_address_says_nothing_of_who_asked() {
        var answer = complete(CANARY)
                .with("email", "someone@example.org")
                .with("message", "About " + CANARY)
                .with("phone", "+1 212 555 0100")
                .with("times", "Evenings")
                .with("day1", "2098-03-04")
                .with("part1", "evening")
                .with("whereabouts", "Ithaca, NY")
                .send();

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).matches(RECEIVED);
        Protected.byHeaders(answer.headers());

        var thanks = site.get(location(answer));
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(Html.of(thanks.body()).findings()).isEmpty();
        assertThat(thanks.body())
                .contains(location(answer).substring("/consultation/received/".length()))
                .contains("two working days", "tel:988", "around the clock")
                .doesNotContain(CANARY, "someone@example.org", "Ithaca");
        assertThat(thanks.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(site.log()).doesNotContain(CANARY, "someone@example.org", "555 0100", "Ithaca");
    }

    @Test
    void the_least_that_is_asked_is_enough() {
        assertThat(complete("Least").send().statusCode()).isEqualTo(303);
    }

    @Test
    void every_mistake_is_named_at_once_and_in_the_order_of_the_form() {
        var answer = complete("")
                .with("email", "nobody")
                .without("reply")
                .with("phone", "call me")
                .without("zone")
                .with("day2", "2020-01-01")
                .with("message", "x".repeat(2_001))
                .without("adult")
                .without("accept")
                .send();
        var page = Html.of(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.findings()).isEmpty();
        var named = page.all("section").stream()
                .filter(section -> section.getAttribute("id").equals("alert"))
                .flatMap(section -> Html.descendants(section, "a").stream())
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(named)
                .startsWith("#zone", "#name", "#email", "#reply-email", "#phone")
                .contains("#message", "#adult", "#accept-consent");
        var ids = page.values("id");
        assertThat(named).allMatch(anchor -> ids.contains(anchor.substring(1)));
        assertThat(page.all("title").get(0).getTextContent()).startsWith("Not sent yet");
        assertThat(FilledForm.standing(page, "email")).isEqualTo("nobody");
        assertThat(FilledForm.standing(page, "phone")).isEqualTo("call me");
        assertThat(FilledForm.standing(page, "day2")).isEqualTo("2020-01-01");
        assertThat(FilledForm.standing(page, "message")).hasSize(2_001);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name      | ''                    | tell us what to call you",
                "name      | \u3000\u200b          | tell us what to call you",
                "email     | ''                    | enter your email",
                "email     | a@b                   | should look like",
                "email     | a@example.org,b@c.org | should look like",
                "phone     | 12                    | check the number",
                "zone      | Mars/Olympus          | choose a time zone from the list",
                "zone      | +02:00                | choose a time zone from the list",
                "day1      | soon                  | enter the day like",
                "day1      | 2020-02-03            | already over in your time zone",
                "day3      | 2/30/2098             | enter the day like",
                "day2      | +12345-06-07          | enter the day like"
            })
    void a_mistake_stands_beside_its_field_and_what_was_typed_stays(String field, String value, String sentence) {
        var answer = complete("Mistaken").with(field, value).send();
        var page = Html.of(answer.body());
        var input = page.all("*").stream()
                .filter(element -> element.getAttribute("name").equals(field))
                .findFirst()
                .orElseThrow();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(input.getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(input.getAttribute("aria-describedby").split(" ")).contains(field + "-error");
        assertThat(page.all("p").stream()
                        .filter(each -> each.getAttribute("id").equals(field + "-error"))
                        .map(Element::getTextContent))
                .singleElement()
                .asString()
                .contains(sentence);
        if (!field.equals("zone")) {
            assertThat(FilledForm.standing(page, field)).isEqualTo(value);
        }
        assertThat(page.findings()).isEmpty();
    }

    @Test
    void who_is_answered_by_telephone_has_one() {
        var answer = complete("Caller").with("reply", "phone").send();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Please add a phone number");
        assertThat(complete("Caller")
                        .with("reply", "text")
                        .with("phone", "(212) 555-0100 x7")
                        .send()
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void who_is_not_of_age_reads_where_to_turn_and_nothing_is_kept() {
        var answer = complete("Young").without("adult").send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("adults");
    }

    @Test
    void what_is_not_agreed_to_is_not_sent() {
        var answer = complete("Undecided").without("accept").send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please check this box if you agree");
    }

    @Test
    void a_wording_that_changed_meanwhile_is_shown_again_and_never_silently_accepted() {
        var form = complete("Slow");
        var stale = form.values("read").get(0).replaceFirst(":....", ":0000");
        var answer = form.with("read", stale).with("accept", stale).send();
        var page = Html.of(answer.body());

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("A text you agree to has changed");
        assertThat(page.findings()).isEmpty();
        assertThat(FilledForm.standing(page, "name")).isEqualTo("Slow");
        assertThat(page.all("input"))
                .noneMatch(input -> input.getAttribute("name").equals("accept") && input.hasAttribute("checked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "<script>"})
    void a_forged_form_comes_back_filled_and_can_be_sent_then(String forged) {
        var answer = complete("Patient").with("ecm-token", forged).send();
        var page = Html.of(answer.body());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(FilledForm.standing(page, "name")).isEqualTo("Patient");
        assertThat(page.findings()).isEmpty();
        var again = complete("Patient")
                .with("ecm-token", FilledForm.standing(page, "ecm-token"))
                .send();
        assertThat(again.statusCode()).isEqualTo(303);
    }

    @Test
    void the_token_of_another_form_is_none() {
        var other =
                FilledForm.open(site.address(), "/contact").values("ecm-token").get(0);

        assertThat(complete("Mixed").with("ecm-token", other).send().statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_another_site_sends_nothing() {
        var answer = complete("Lured").fromPageOf("https://elsewhere.example").send();

        assertThat(answer.statusCode()).isEqualTo(403);
        Protected.tellsNothingOfTheInside(answer.body());
    }

    @Test
    void what_looks_like_a_machine_is_told_so_and_may_be_sent_anyway() {
        var tripped = complete("Robot").with("ecm-more", "https://spam.example").send();
        var page = Html.of(tripped.body());

        assertThat(tripped.statusCode()).isEqualTo(422);
        assertThat(page.findings()).isEmpty();
        assertThat(tripped.body()).contains("Send it anyway");
        assertThat(FilledForm.standing(page, "name")).isEqualTo("Robot");

        var anyway = complete("Robot")
                .with("ecm-more", "https://spam.example")
                .with("ecm-anyway", "yes")
                .send();
        assertThat(anyway.statusCode()).isEqualTo(303);
        assertThat(site.get(location(anyway)).body()).contains("One of us will review your request first");
    }

    @Test
    void a_form_that_nobody_can_have_read_yet_is_told_so() {
        long opened;
        HttpResponse<String> hasty;
        do { // where the machine itself is slower than a reader, once more
            opened = System.nanoTime();
            hasty = FilledForm.complete(site.address(), "Hasty").send();
        } while (System.nanoTime() - opened > HASTY.toNanos());

        assertThat(hasty.statusCode()).isEqualTo(422);
        assertThat(hasty.body()).contains("Send it anyway");

        var empty = FilledForm.complete(site.address(), "").send();
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("#name").doesNotContain("Send it anyway");
    }

    @Test
    void a_hundred_times_the_same_form_at_once_is_one_request() throws Exception {
        var form = complete("Eager");
        var threads = Executors.newFixedThreadPool(25);
        try {
            var sendings = IntStream.range(0, 100)
                    .<Callable<HttpResponse<String>>>mapToObj(i -> form.at(site.address())::send)
                    .toList();
            var answers = threads.invokeAll(sendings).stream()
                    .map(ConsultationIT::result)
                    .toList();

            assertThat(answers).allMatch(answer -> answer.statusCode() == 303);
            assertThat(answers.stream().map(ConsultationIT::location).collect(Collectors.toSet()))
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(location(form.with("message", "One more thing").send()))
                .isNotEqualTo(location(form.copy().without("message").send()));
    }

    private static HttpResponse<String> result(Future<HttpResponse<String>> sending) {
        try {
            return sending.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void too_many_from_one_network_wait_with_all_they_wrote() {
        HttpResponse<String> last = null;
        for (int i = 0; i < 25 && (last == null || last.statusCode() != 429); i++) {
            last = complete("Many " + i).from("192.0.2.77").send();
        }

        assertThat(last).isNotNull();
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0")))
                .isPositive();
        assertThat(FilledForm.standing(Html.of(last.body()), "name")).startsWith("Many ");
        assertThat(complete("Elsewhere").from("192.0.2.78").send().statusCode()).isEqualTo(303);
    }

    @Test
    void only_a_form_of_a_sensible_size_is_taken() {
        assertThat(complete("Long").with("message", "y".repeat(70_000)).send().statusCode())
                .isEqualTo(413);
        assertThat(site.send("POST", "/consultation", BodyPublishers.ofString("{}"), "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(415);
        assertThat(site.send("PUT", "/consultation", BodyPublishers.noBody()).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA-AAAA", "2222-2222", "nothing", "%00", "2222-2222%0a"})
    void a_reference_that_nobody_was_given_leads_nowhere(String reference) {
        assertThat(site.get("/consultation/received/" + reference).statusCode()).isIn(400, 404);
    }

    @Test
    void what_was_typed_is_only_ever_text() {
        var answer = complete("<script>alert(1)</script>")
                .with("email", "\"><img src=x onerror=alert(1)>")
                .with("message", "</textarea><script>alert(1)</script>")
                .with("zone", "\"><script>")
                .send();
        var page = Html.of(answer.body());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.all("img")).isEmpty();
        assertThat(page.all("script"))
                .noneMatch(script -> script.getTextContent().contains("alert"));
        assertThat(FilledForm.standing(page, "name")).isEqualTo("<script>alert(1)</script>");
        assertThat(FilledForm.standing(page, "message")).isEqualTo("</textarea><script>alert(1)</script>");
    }

    @Test
    void a_short_message_goes_the_same_protected_way() {
        var opened = site.get("/contact");
        assertThat(Html.of(opened.body()).findings()).isEmpty();
        assertThat(opened.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(opened.body()).contains("Send a short message", "around the clock", "tel:911");
        var form = FilledForm.open(site.address(), "/contact")
                .with("name", CANARY)
                .with("email", "someone@example.org")
                .with("message", "Do you work with couples?")
                .acceptingAll()
                .read();

        var empty = FilledForm.open(site.address(), "/contact")
                .with("ecm-token", form.values("ecm-token").get(0))
                .send();
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(Html.of(empty.body()).findings()).isEmpty();
        assertThat(empty.body()).contains("#name", "#email", "#message", "#accept-consent");

        var answer = form.send();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(site.get(location(answer)).body())
                .contains("We've received your message", "two working days, by email.")
                .doesNotContain(CANARY, "in the way you chose");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
