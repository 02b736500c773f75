package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking at other times without leaving the page: nothing is lost, and nothing is sent, whatever comes between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TurnedTimesBrowserIT {

    private static final String FORM = "/consultation?zone=America/New_York";
    private static final String FOCUSED =
            "document.activeElement.id || document.activeElement.closest('button')?.textContent";

    /** What browsers made of it before spring 2023. */
    private static final String FORM_DATA_WITHOUT_BUTTON = "{ const Whole = FormData;"
            + " window.FormData = class extends Whole { constructor(form) { super(form); } }; }";

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void nothing_is_booked_where_the_data_of_a_form_know_no_button() {
        var page = browser.visitor();
        page.addInitScript(FORM_DATA_WITHOUT_BUTTON);
        page.navigate(FORM);
        Forms.fill(page);
        var chosen = Forms.times(page).last(); // the first may begin too soon by the time it is looked for
        chosen.check();
        var id = chosen.getAttribute("id");
        Forms.read(page); // sent in earnest, it would be taken

        Forms.button(page, "Later times").click();
        Forms.button(page, "Earlier times").waitFor();

        var another = browser.visitor();
        another.navigate(FORM);
        assertThat(another.locator("#" + id).count()).as("still open").isOne();
        assertThat(page.url()).endsWith(FORM);
    }

    @Test
    void whoever_is_offline_stays_on_the_page_and_tries_again() {
        staysThrough(
                page -> page.context().setOffline(true), page -> page.context().setOffline(false));
    }

    @ParameterizedTest
    @CsvSource({"503, <h1>Down</h1>", "429, <div id=offered></div>", "200, <h1>Welcome to our WiFi</h1>"})
    void whoever_gets_an_answer_without_times_stays_on_the_page_and_tries_again(int status, String body) {
        staysThrough(
                page -> page.route(
                        "**/consultation",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(status)
                                .setContentType("text/html")
                                .setBody(body))),
                Page::unrouteAll);
    }

    private void staysThrough(Consumer<Page> cutOff, Consumer<Page> connect) {
        var page = browser.visitor();
        page.navigate(FORM);
        page.locator("#name").fill("Robin");
        var chosen = Forms.times(page).nth(1);
        chosen.check();
        assertThat(page.getByRole(AriaRole.STATUS).innerText()).isBlank();
        cutOff.accept(page);

        Forms.button(page, "Later times").click();
        page.locator("#times-unreached").waitFor();

        assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("couldn't load", "try again");
        assertThat(page.url()).endsWith(FORM);
        assertThat(page.locator("#name").inputValue()).isEqualTo("Robin");
        assertThat(chosen.isChecked()).isTrue();
        assertThat(page.evaluate(FOCUSED)).isEqualTo("Later times");
        connect.accept(page);

        Forms.button(page, "Later times").click();
        Forms.button(page, "Earlier times").waitFor();

        assertThat(page.getByRole(AriaRole.STATUS).innerText()).isBlank();
        assertThat(page.locator("#name").inputValue()).isEqualTo("Robin");
    }

    @Test
    void a_wording_that_was_renewed_meanwhile_is_read_on_a_page_of_its_own() {
        var page = browser.visitor();
        page.navigate(FORM);
        page.locator("#name").fill("Robin");
        page.route("**/consultation", route -> {
            if (route.request().headers().containsKey("ecm-show")) {
                var answer = route.fetch();
                route.fulfill(new Route.FulfillOptions()
                        .setResponse(answer)
                        .setBody(answer.text().replace("name=\"read\" value=\"", "name=\"read\" value=\"x")));
            } else {
                route.resume();
            }
        });

        Forms.button(page, "Later times").click();
        page.waitForURL("**/consultation");

        assertThat(Forms.button(page, "Earlier times").isVisible()).isTrue();
        assertThat(page.locator("#name").inputValue()).isEqualTo("Robin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"input[name=start] >> nth=1", "#start-none"})
    void what_is_chosen_before_the_times_of_the_browser_arrive_stays_chosen(String choice) {
        var page = browser.visitorIn("Europe/Berlin");
        var held = holding(page);
        page.navigate("/consultation");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator(choice).check();
        page.locator("#name").focus();

        arrive(page, held);

        assertThat(page.locator(choice).isChecked()).isTrue();
        assertThat(page.locator("#times-heading").innerText()).contains("Eastern Time");
        assertThat(page.locator("#zone").inputValue()).isEqualTo("Europe/Berlin");
    }

    @Test
    void whoever_reads_the_times_already_is_not_disturbed_when_those_of_the_browser_arrive() {
        var page = browser.visitorIn("Europe/Berlin");
        var held = holding(page);
        page.navigate("/consultation");
        page.waitForCondition(() -> !held.isEmpty());
        Forms.button(page, "Later times").focus();

        arrive(page, held);

        assertThat(page.evaluate(FOCUSED)).isEqualTo("Later times");
        assertThat(page.locator("#times-heading").innerText()).contains("Eastern Time");
    }

    @Test
    void a_choice_made_while_times_are_fetched_is_the_same_on_the_other_clock() {
        var page = browser.visitor();
        page.navigate(FORM);
        page.locator("#zone").selectOption("America/Chicago");
        var held = holding(page);
        Forms.button(page, "Show times").click();
        page.waitForCondition(() -> !held.isEmpty());
        var chosen = Forms.times(page).last();
        var id = chosen.getAttribute("id");
        chosen.focus();
        page.keyboard().press("Space");

        held.remove().resume();
        page.getByText("Available times (Central Time)").waitFor();

        assertThat(page.locator("#" + id).isChecked()).isTrue();
        assertThat(page.evaluate(FOCUSED)).isEqualTo(id);
    }

    @Test
    void whoever_writes_on_while_times_are_fetched_is_left_where_they_write() {
        var page = browser.visitor();
        page.navigate(FORM);
        var held = holding(page);
        Forms.button(page, "Later times").click();
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#name").focus();

        held.remove().resume();
        Forms.button(page, "Earlier times").waitFor();

        assertThat(page.evaluate(FOCUSED)).isEqualTo("name");
    }

    /** {@return what the page fetches from here on, each held back until it is resumed} */
    private static Deque<Route> holding(Page page) {
        var held = new ArrayDeque<Route>();
        page.route("**/consultation", route -> {
            if (route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    /** Lets an answer arrive that is not to change anything, and gives it the time to. */
    private static void arrive(Page page, Deque<Route> held) {
        page.waitForResponse("**/consultation", () -> held.remove().resume()).finished();
        page.waitForTimeout(300);
    }
}
