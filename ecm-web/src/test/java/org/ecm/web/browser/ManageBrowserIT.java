package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.ecm.web.running.ManagedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody's own page in a real browser: from the link in their mail, by keyboard alone, to where nothing is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManageBrowserIT {

    private final ManagedSite site = ManagedSite.get();
    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(site.address());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_time_is_chosen_moved_and_called_off_and_everything_is_erased() {
        int n = 28;
        var page = browser.visitor(360, ColorScheme.LIGHT, true);
        page.navigate(site.link(n));
        Browser.requireSound(page, "manage-waiting");

        press(page, AriaRole.LINK, "Pick a time", "h1:text-is('Pick a time')");
        assertThat(heading(page)).isEqualTo("Pick a time");
        Browser.requireSound(page, "manage-times");
        later(page);
        take(page, 0);
        assertThat(heading(page)).isEqualTo("Your meeting with Ada Tester");
        assertThat(page.locator(".note").getAttribute("role")).isEqualTo("status");
        Browser.requireSound(page, "manage-booked");

        press(page, AriaRole.LINK, "Pick another time", "h1:text-is('Pick another time')");
        later(page);
        press(page, AriaRole.BUTTON, "Move to this time", ".alert"); // without a choice
        assertThat(page.locator(".alert h2").innerText()).isEqualTo("Pick a time");
        Browser.awaitFocus(page, ".alert");
        Browser.requireSound(page, "manage-unchosen");
        later(page);
        take(page, 4);
        assertThat(page.locator(".note h2").innerText()).isEqualTo("You're booked");

        page.getByText("Show what I wrote").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dl").innerText()).contains(ManagedSite.CANARY, "evenings,\nif you can");
        Browser.requireSound(page, "manage-written");

        tick(page, "Yes, I want to cancel this meeting");
        press(page, AriaRole.BUTTON, "Cancel meeting", "h2:text-is('Your meeting is canceled')");
        assertThat(page.locator(".note h2").innerText()).isEqualTo("Your meeting is canceled");
        Browser.requireSound(page, "manage-cancelled");

        tick(page, "Yes, permanently delete everything I wrote");
        press(page, AriaRole.BUTTON, "Delete everything", "h1:text-is('Everything you wrote is deleted')");
        assertThat(heading(page)).isEqualTo("Everything you wrote is deleted");
        Browser.requireSound(page, "manage-erased");

        page.navigate(site.link(n));
        assertThat(heading(page)).isEqualTo("This link no longer works");
        Browser.requireSound(page, "manage-dead");
        assertThat(page.context().cookies()).isEmpty();
        assertThat(browser.troubles()).isEmpty();
    }

    /** The page has no script at all, so nothing is missed. */
    @Test
    void without_javascript_everything_works() {
        var page = browser.visitor(360, ColorScheme.LIGHT, false);
        page.navigate(site.link(33));
        press(page, AriaRole.LINK, "Pick a time", "h1:text-is('Pick a time')");
        later(page);
        take(page, 8);
        assertThat(heading(page)).isEqualTo("Your meeting with Ada Tester");
        tick(page, "Yes, I want to cancel this meeting");
        press(page, AriaRole.BUTTON, "Cancel meeting", "h2:text-is('Your meeting is canceled')");
        assertThat(page.locator(".note h2").innerText()).isEqualTo("Your meeting is canceled");
    }

    /** What is pressed without its tick is not sent at all. */
    @Test
    void nobody_erases_by_accident() {
        var page = browser.visitor(360, ColorScheme.LIGHT, true);
        page.navigate(site.link(32));
        page.getByRole(AriaRole.BUTTON, named("Delete everything")).focus();
        page.keyboard().press("Enter");

        Browser.awaitFocus(page, "#erase");
        assertThat(heading(page)).isEqualTo("Your request");
    }

    @Test
    void a_screen_reader_hears_what_each_thing_is_for() {
        var page = browser.visitor();
        page.navigate(site.link(32));
        assertThat(page.locator("main").ariaSnapshot())
                .contains("- heading \"Your request\" [level=1]")
                .contains("- form \"Withdraw request\"", "- checkbox \"Yes, I no longer need an answer\"")
                .contains("- button \"Delete everything\"", "- button \"Turn off this link\"");

        page.navigate(site.link(32) + "/times?meeting=first-conversation");
        assertThat(page.getByRole(AriaRole.RADIO)
                        .first()
                        .evaluate("element => element.labels[0].textContent")
                        .toString())
                .contains("India Time");
        assertThat(page.locator("main").ariaSnapshot())
                .contains("- radiogroup \"Available times (India Standard Time)\"");
    }

    /** Far enough off to be moved again. */
    private static void later(Page page) {
        press(page, AriaRole.LINK, "Later times", "a:text-is('Earlier times')");
    }

    private static void take(Page page, int n) {
        page.getByRole(AriaRole.RADIO).nth(n).focus();
        page.keyboard().press("Space");
        page.locator(".form-actions button").last().focus();
        page.keyboard().press("Enter");
        page.locator("h2:text-is(\"You're booked\")").waitFor();
    }

    private static void tick(Page page, String label) {
        page.getByLabel(label).focus();
        page.keyboard().press("Space");
    }

    private static void press(Page page, AriaRole role, String name, String shown) {
        page.getByRole(role, named(name)).focus();
        page.keyboard().press("Enter");
        page.locator(shown).first().waitFor();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String heading(Page page) {
        return page.locator("h1").innerText();
    }
}
