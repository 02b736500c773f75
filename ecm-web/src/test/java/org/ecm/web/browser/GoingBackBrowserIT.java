package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Going back to a form: nothing is lost that was not sent, and nothing stands there that was received. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoingBackBrowserIT {

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
    void a_message_that_was_received_stands_nowhere_any_more() {
        var page = browser.visitor();
        page.navigate("/contact");
        message(page);
        send(page, ".form-actions button", ".reference");

        page.goBack();

        assertThat(page.locator("#message").inputValue()).isEmpty();
        assertThat(page.locator("#name").inputValue()).isEmpty();
        assertThat(page.locator("#email").inputValue()).isEmpty();
        page.locator("#name").fill("Alex");
        page.locator("a[href='/privacy']").first().click();
        page.waitForURL("**/privacy");
        page.goBack();
        assertThat(page.locator("#name").inputValue()).as("of another").isEqualTo("Alex");
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void a_request_that_was_received_stands_nowhere_any_more() {
        var page = browser.visitorIn("Europe/Berlin");
        page.navigate("/consultation");
        page.getByText("Available times (Central European Time)").waitFor();
        page.locator("#start-none").check();
        page.locator("#reply-email").check();
        page.locator("#adult").check();
        message(page);
        send(page, "#send", ".reference");

        page.goBack();

        assertThat(page.locator("#message").inputValue()).isEmpty();
        assertThat(page.locator("#name").inputValue()).isEmpty();
        assertThat(page.locator("#adult").isChecked()).isFalse();
        assertThat(page.locator("input[name=start]:checked").count()).isZero();
    }

    @Test
    void what_came_back_with_something_to_mend_still_stands_on_the_page_before() {
        var page = browser.visitor();
        page.navigate("/contact");
        message(page);
        page.locator("#email").fill("robin");
        send(page, ".form-actions button", "#alert");

        page.goBack();

        assertThat(page.locator("#message").inputValue()).isEqualTo("Only this");
    }

    @Test
    void whoever_reads_something_between_finds_what_they_wrote_and_that_no_time_suits_them() {
        var page = browser.visitorIn("Europe/Berlin");
        page.navigate("/consultation");
        page.getByText("Available times (Central European Time)").waitFor();
        page.locator("#name").fill("Robin");
        page.locator("#start-none").check();

        readBetween(page);

        assertThat(page.locator("#name").inputValue()).isEqualTo("Robin");
        assertThat(page.locator("#start-none").isChecked()).isTrue();
        assertThat(page.locator("#zone").inputValue()).isEqualTo("Europe/Berlin");
    }

    @Test
    void whoever_reads_something_between_finds_the_very_time_they_chose_among_later_ones() {
        var page = browser.visitor();
        page.navigate("/consultation?zone=America/New_York");
        Forms.button(page, "Later times").click();
        Forms.button(page, "Earlier times").waitFor();
        var chosen = page.locator("input[name=start]").nth(2);
        chosen.check();
        var start = chosen.getAttribute("value");

        readBetween(page);
        Forms.button(page, "Earlier times").waitFor();

        assertThat(page.locator("input[name=start]:checked").getAttribute("value"))
                .isEqualTo(start);
    }

    private static void readBetween(Page page) {
        page.locator("a[href='/privacy']").first().click();
        page.waitForURL("**/privacy");
        page.goBack();
        page.waitForTimeout(300); // what is fetched now is not to change anything
    }

    private static void message(Page page) {
        page.locator("#name").fill("Robin");
        page.locator("#email").fill(Browser.emailOfNewcomer());
        page.locator("#message").fill("Only this");
        Forms.acceptAll(page);
    }

    /** Sends a form after as long as a person reads it: the site measures that very time. */
    private static void send(Page page, String button, String shown) {
        Forms.read(page);
        Forms.press(page, button, shown);
    }
}
