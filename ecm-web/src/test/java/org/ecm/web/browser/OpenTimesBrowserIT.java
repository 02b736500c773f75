package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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

    @Test
    void axe_finds_nothing_when_a_time_is_chosen_is_taken_and_is_booked() {
        var page = browser.visitor(360, ColorScheme.LIGHT, true);
        page.navigate("/consultation?zone=America/New_York");
        Forms.fill(page);
        Forms.times(page).last().check();
        Browser.requireSound(page, "times-chosen");

        var rival = browser.visitor();
        rival.navigate("/consultation?zone=America/New_York");
        Forms.fill(rival);
        rival.locator("#" + Forms.times(page).last().getAttribute("id")).check();
        Forms.read(page);
        Forms.press(page, "#send", ".reference");
        assertThat(page.locator(".when").innerText()).contains(" ET", "30 minutes");
        Browser.requireSound(page, "times-booked");

        Forms.press(rival, "#send", "#alert");
        assertThat(rival.locator("#alert").innerText()).contains("Someone just booked that time", "still here");
        assertThat(rival.locator("#name").inputValue()).isEqualTo("Robin");
        Browser.requireSound(rival, "times-taken");
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
        assertThat(spoken.count()).isEqualTo(Forms.times(page).count()).isGreaterThan(10);
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("None of these work for me"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_time_is_chosen_and_sent_by_keyboard_alone() {
        var page = browser.visitor();
        page.navigate("/consultation?zone=America/New_York");
        Forms.fill(page);
        Forms.times(page).nth(2).focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(Forms.times(page).nth(3).isChecked()).isTrue();
        page.locator("#name").focus();
        Forms.read(page);
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile(".*/consultation/received/.*"));
        assertThat(page.locator("body").innerText()).contains("Your meeting is booked");
    }

    @Test
    void where_scripts_run_times_are_told_on_the_clock_of_the_browser_and_turned_without_leaving_the_page() {
        var page = browser.visitorIn("Asia/Kolkata");
        page.navigate("/consultation");
        page.getByText("Available times (India Standard Time)").waitFor();
        page.locator("#name").fill("Robin");
        page.locator("#message").fill("Still here");
        var first = Forms.times(page).first().getAttribute("value");

        Forms.button(page, "Later times").click();
        Forms.button(page, "Earlier times").waitFor();

        assertThat(Forms.times(page).first().getAttribute("value")).isGreaterThan(first);
        Browser.awaitFocus(page, "#offered");
        assertThat(page.locator("#message").inputValue()).isEqualTo("Still here");
        page.locator("#zone").selectOption("America/New_York");
        Forms.button(page, "Show times").click();
        page.getByText("Available times (Eastern Time)").waitFor();
        assertThat(page.locator("#name").inputValue()).isEqualTo("Robin");
        assertThat(page.url()).endsWith("/consultation");
        assertThat(browser.troubles()).isEmpty();
    }
}
