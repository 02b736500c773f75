package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.ecm.web.running.ManagedSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"28, 360, LIGHT", "29, 360, DARK", "30, 1280, LIGHT", "31, 1280, DARK"})
    void a_time_is_chosen_moved_and_called_off_and_everything_is_erased(int n, int width, ColorScheme scheme) {
        var page = browser.visitor(width, scheme, true);
        page.navigate(site.link(n));
        sound(page, "manage-waiting", width, scheme);

        press(page, AriaRole.LINK, "Choose a time", "h1:text-is('Choose a time')");
        assertThat(heading(page)).isEqualTo("Choose a time");
        sound(page, "manage-times", width, scheme);
        later(page);
        take(page, n - 28);
        assertThat(heading(page)).isEqualTo("Your meeting with Ada Tester");
        assertThat(page.locator(".note").getAttribute("role")).isEqualTo("status");
        sound(page, "manage-booked", width, scheme);

        press(page, AriaRole.LINK, "Choose another time", "h1:text-is('Another time')");
        later(page);
        press(page, AriaRole.BUTTON, "Take this time", ".alert"); // without a choice
        assertThat(page.locator(".alert h2").innerText()).isEqualTo("Choose a time");
        Browser.awaitFocus(page, ".alert");
        sound(page, "manage-unchosen", width, scheme);
        later(page);
        take(page, 4 + n - 28);
        assertThat(page.locator(".note h2").innerText()).isEqualTo("Your time is kept");

        page.getByText("Show it").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dl").innerText()).contains(ManagedSite.CANARY, "evenings,\nif you can");
        sound(page, "manage-written", width, scheme);

        tick(page, "I do not want this meeting any more");
        press(page, AriaRole.BUTTON, "Call the meeting off", "h2:text-is('Your meeting is called off')");
        assertThat(page.locator(".note h2").innerText()).isEqualTo("Your meeting is called off");
        sound(page, "manage-cancelled", width, scheme);

        tick(page, "Everything I wrote is to be gone for good");
        press(page, AriaRole.BUTTON, "Erase everything", "h1:text-is('Everything you wrote is gone')");
        assertThat(heading(page)).isEqualTo("Everything you wrote is gone");
        sound(page, "manage-erased", width, scheme);

        page.navigate(site.link(n));
        assertThat(heading(page)).isEqualTo("This link does not work any more");
        sound(page, "manage-dead", width, scheme);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(browser.troubles()).isEmpty();
    }

    /** The page has no script at all, so nothing is missed. */
    @Test
    void without_javascript_everything_works() {
        var page = browser.visitor(360, ColorScheme.LIGHT, false);
        page.navigate(site.link(33));
        press(page, AriaRole.LINK, "Choose a time", "h1:text-is('Choose a time')");
        later(page);
        take(page, 8);
        assertThat(heading(page)).isEqualTo("Your meeting with Ada Tester");
        tick(page, "I do not want this meeting any more");
        press(page, AriaRole.BUTTON, "Call the meeting off", "h2:text-is('Your meeting is called off')");
        assertThat(page.locator(".note h2").innerText()).isEqualTo("Your meeting is called off");
    }

    /** What is pressed without its tick is not sent at all. */
    @Test
    void nobody_erases_by_accident() {
        var page = browser.visitor(360, ColorScheme.LIGHT, true);
        page.navigate(site.link(32));
        page.getByRole(AriaRole.BUTTON, named("Erase everything")).focus();
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
                .contains("- form \"Take it back\"", "- checkbox \"I do not want an answer any more\"")
                .contains("- button \"Erase everything\"", "- button \"Let the link go\"");

        page.navigate(site.link(32) + "/times?meeting=first-conversation");
        assertThat(page.getByRole(AriaRole.RADIO)
                        .first()
                        .evaluate("element => element.labels[0].textContent")
                        .toString())
                .contains("India Time");
        assertThat(page.locator("main").ariaSnapshot()).contains("- radiogroup \"Open times, in India Time\"");
    }

    /** Far enough off to be moved again. */
    private static void later(Page page) {
        press(page, AriaRole.LINK, "Later times", "a:text-is('Earlier times')");
    }

    private static void take(Page page, int n) {
        page.getByRole(AriaRole.RADIO).nth(n).focus();
        page.keyboard().press("Space");
        press(page, AriaRole.BUTTON, "Take this time", "h2:text-is('Your time is kept')");
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

    private static void sound(Page page, String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + "-" + scheme + ".png")));
        assertThat(Browser.axe(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(name + " needs no scrolling sideways")
                .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
    }
}
