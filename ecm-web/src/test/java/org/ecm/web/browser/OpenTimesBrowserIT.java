package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choosing an open time in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenTimesBrowserIT {

    private static final Pattern SPOKEN =
            Pattern.compile("^[A-Z][a-z]+day, [A-Z][a-z]+ \\d{1,2} at \\d{1,2}:\\d\\d [AP]M ET$");

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser();
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "360, LIGHT", "360, DARK"})
    void axe_finds_nothing_when_a_time_is_chosen_is_taken_and_is_booked(int width, ColorScheme scheme) {
        var page = browser.visitor(width, scheme, true);
        page.navigate("/consultation?zone=America/New_York");
        fill(page);
        times(page).last().check();
        sound(page, "times-chosen", width, scheme);

        var rival = browser.visitor(width, scheme, true);
        rival.navigate("/consultation?zone=America/New_York");
        fill(rival);
        rival.locator("#" + times(page).last().getAttribute("id")).check();
        leave(page);
        press(page, ".reference");
        assertThat(page.locator(".when").innerText()).contains(" ET", "30 minutes");
        sound(page, "times-booked", width, scheme);

        press(rival, "#alert");
        assertThat(rival.locator("#alert").innerText()).contains("Someone just booked that time", "still here");
        assertThat(rival.locator("#name").inputValue()).isEqualTo("Robin");
        sound(rival, "times-taken", width, scheme);
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void a_screen_reader_hears_day_time_and_zone_of_each() {
        var page = browser.visitor();
        page.navigate("/consultation?zone=America/New_York");

        assertThat(page.getByRole(
                                AriaRole.RADIOGROUP,
                                new Page.GetByRoleOptions().setName("Available times (Eastern Time)"))
                        .count())
                .isEqualTo(1);
        var spoken = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(SPOKEN));
        assertThat(spoken.count()).isEqualTo(times(page).count()).isGreaterThan(10);
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("None of these work for me"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_time_is_chosen_and_sent_by_keyboard_alone() {
        var page = browser.visitor();
        page.navigate("/consultation?zone=America/New_York");
        fill(page);
        times(page).nth(2).focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(times(page).nth(3).isChecked()).isTrue();
        page.locator("#name").focus();
        leave(page);
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/consultation/received/.*"));
        assertThat(page.locator("body").innerText()).contains("Your meeting is booked");
    }

    @Test
    void where_scripts_run_times_are_told_on_the_clock_of_the_browser_and_turned_without_leaving_the_page() {
        var page = browser.visitorIn("Asia/Kolkata");
        page.navigate("/consultation");
        page.getByText("Available times (India Time)").waitFor();
        page.locator("#name").fill("Robin");
        page.locator("#message").fill("Still here");
        var first = times(page).first().getAttribute("value");

        button(page, "Later times").click();
        button(page, "Earlier times").waitFor();

        assertThat(times(page).first().getAttribute("value")).isGreaterThan(first);
        Browser.awaitFocus(page, "#offered");
        assertThat(page.locator("#message").inputValue()).isEqualTo("Still here");
        page.locator("#zone").selectOption("America/New_York");
        button(page, "Show times").click();
        page.getByText("Available times (Eastern Time)").waitFor();
        assertThat(page.locator("#name").inputValue()).isEqualTo("Robin");
        assertThat(page.url()).endsWith("/consultation");
        assertThat(browser.troubles()).isEmpty();
    }

    private static Locator times(Page page) {
        return page.locator("input[name=start]:not([value=none])");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void fill(Page page) {
        page.locator("#name").fill("Robin");
        page.locator("#email").fill(Browser.emailOfNewcomer());
        page.locator("#reply-email").check();
        page.locator("#adult").check();
        page.locator("input[name=accept]").all().forEach(Locator::check);
    }

    /** Leaves the form open for as long as a person reads it: the site measures that very time. */
    private static void leave(Page page) {
        page.waitForTimeout(3_200);
    }

    private static void press(Page page, String shown) {
        page.locator("#send").click();
        page.locator(shown).first().waitFor();
    }

    private static void sound(Page page, String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + "-" + scheme + ".png")));
        assertThat(Browser.axe(page)).as(name).isEmpty();
    }
}
