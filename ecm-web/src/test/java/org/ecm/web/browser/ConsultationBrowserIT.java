package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.ecm.web.running.DeskVisit;
import org.ecm.web.running.RunningSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Asking for a conversation in a real browser: by keyboard, by name as a screen reader says it, and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsultationBrowserIT {

    private static final String FOCUSED = "document.activeElement.id || document.activeElement.name";

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
    void axe_finds_nothing_in_any_state_of_the_form() {
        var page = browser.visitor();
        page.navigate("/consultation");
        Browser.requireSound(page, "consultation");

        Forms.press(page, "#send", "#alert");
        Browser.requireSound(page, "consultation-mistakes");

        fill(page);
        Forms.read(page);
        Forms.press(page, "#send", ".reference");
        assertThat(page.url()).contains("/consultation/received/");
        Browser.requireSound(page, "consultation-received");

        page.navigate("/contact");
        Browser.requireSound(page, "contact");
        Forms.press(page, ".form-actions button", "#alert");
        Browser.requireSound(page, "contact-mistakes");
        assertThat(browser.troubles()).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void what_looks_like_a_machine_is_asked_once_more() {
        var page = browser.visitor(360, ColorScheme.LIGHT, true);
        page.navigate("/consultation");
        fill(page);
        page.evaluate("document.getElementById('ecm-more').value = 'https://spam.example'"); // as a program does
        Forms.read(page);
        Forms.press(page, "#send", "#alert");
        assertThat(page.locator("#alert").innerText()).contains("One more step");
        Browser.requireSound(page, "consultation-suspected");

        Forms.press(page, "button[name=ecm-anyway]", ".reference");
        assertThat(page.locator("h1").innerText()).isEqualTo("Thank you");
    }

    @Test
    void every_mistake_is_found_and_mended_by_keyboard_alone() {
        var page = browser.visitor();
        page.navigate("/consultation");
        page.locator("#times-heading").waitFor();
        tabTo(page, "send");
        page.keyboard().press("Enter");
        page.locator("#alert").waitFor();

        Browser.awaitFocus(page, "#alert");
        assertThat(page.title()).startsWith("Not sent yet");
        var links = page.locator("#alert a").all();
        assertThat(links).hasSizeGreaterThanOrEqualTo(6);
        for (int i = 0; i < links.size(); i++) {
            var target = links.get(i).getAttribute("href").substring(1);
            links.get(i).focus();
            page.keyboard().press("Enter");

            assertThat(page.evaluate("location.hash")).isEqualTo("#" + target);
            if (target.equals("zone")) {
                page.keyboard().type("New York");
            } else if (target.startsWith("reply") || target.startsWith("start") || target.startsWith("a")) {
                page.keyboard().press("Space");
            } else {
                page.keyboard().type(Browser.emailOfNewcomer());
            }
            assertThat(page.evaluate(FOCUSED)).isEqualTo(target);
        }
        page.locator("#name").focus();
        Forms.read(page);
        page.keyboard().press("Enter"); // in a field, it sends the form
        page.waitForURL(Pattern.compile(".*/consultation/received/.*"));
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void a_screen_reader_hears_what_each_field_is_and_what_is_to_be_put_right() {
        var page = browser.visitor();
        page.navigate("/consultation");
        Forms.press(page, "#send", "#alert");

        assertThat(described(page, AriaRole.TEXTBOX, "What should we call you?"))
                .contains("Just a first name is fine.", "Please tell us what to call you");
        assertThat(described(page, AriaRole.TEXTBOX, "Email")).contains("Please enter your email");
        assertThat(described(page, AriaRole.TEXTBOX, "Phone number (optional)")).contains("if you'd like a call");
        assertThat(described(page, AriaRole.CHECKBOX, "I'm 18 or older")).isNotBlank();
        assertThat(named(page, AriaRole.GROUP, "How should we reply?")).isEqualTo(1);
        assertThat(named(page, AriaRole.RADIO, "By email")).isEqualTo(1);
        assertThat(named(page, AriaRole.COMBOBOX, "Your time zone")).isEqualTo(1);
        assertThat(named(page, AriaRole.FORM, "Request a first conversation")).isEqualTo(1);
        assertThat(named(page, AriaRole.ALERT, Pattern.compile("Please check \\d+ fields")))
                .isEqualTo(1);
        // what nobody sees, nobody hears
        assertThat(named(page, AriaRole.TEXTBOX, "Please leave this field empty"))
                .isZero();
    }

    @Test
    void the_browser_says_what_time_somebody_lives_by_and_they_may_choose_another() {
        for (var zone : List.of("Europe/Lisbon", "Asia/Calcutta", "America/Argentina/Buenos_Aires")) {
            var page = browser.visitorIn(zone);
            page.navigate("/consultation");
            // a browser may know an older name of the same zone
            assertThat(page.locator("#zone").inputValue())
                    .isNotEmpty()
                    .isEqualTo(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"))
                    .endsWith(zone.substring(zone.lastIndexOf('/')));

            page.locator("#zone").selectOption("Pacific/Auckland");
            Forms.press(page, "#send", "#alert");
            assertThat(page.locator("#zone").inputValue()).isEqualTo("Pacific/Auckland");
        }
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void without_javascript_nothing_is_guessed_and_everything_works() {
        var page = browser.visitor(360, ColorScheme.LIGHT, false);
        page.navigate("/consultation");
        assertThat(page.locator("#zone").inputValue()).isEmpty();

        page.locator("#name").fill("Robin");
        page.locator("#email").fill(Browser.emailOfNewcomer());
        onKey(page, "#reply-email", "Space");
        page.locator("#zone").selectOption("America/Chicago");
        onKey(page, "summary", "Enter");
        page.locator("#day1").fill("2098-03-04");
        page.locator("#part1").selectOption("evening");
        page.locator("#message").fill("Two lines\nof text");
        for (int i = 0; i < page.locator("input[name=accept]").count(); i++) {
            page.locator("input[name=accept]").nth(i).focus();
            page.keyboard().press("Space");
        }
        onKey(page, ".form-actions button", "Enter");
        page.locator("#alert").waitFor();
        assertThat(page.locator("#alert a").count()).isEqualTo(1);
        assertThat(page.locator("#message").inputValue()).isEqualTo("Two lines\nof text");
        assertThat(page.locator("#day1").inputValue()).isEqualTo("2098-03-04");
        assertThat(page.locator("#day1").isVisible()).isTrue();

        onKey(page, "#adult", "Space");
        Forms.read(page);
        onKey(page, ".form-actions button", "Enter");
        page.locator(".reference").first().waitFor();
        page.reload();
        assertThat(page.locator("h1").innerText()).isEqualTo("Thank you");
    }

    @Test
    void pressing_twice_makes_one_request() {
        var before = DeskVisit.open(RunningSite.get().address()).references("open");
        var page = browser.visitor();
        page.navigate("/consultation");
        fill(page);
        Forms.read(page);
        page.locator("#send").dblclick();
        page.locator(".reference").first().waitFor();

        assertThat(DeskVisit.open(RunningSite.get().address()).references("open"))
                .hasSize(before.size() + 1)
                .contains(page.locator(".reference").first().innerText());
    }

    @Test
    void it_fits_a_small_phone_and_text_of_twice_the_size() {
        var page = browser.visitor(320, ColorScheme.LIGHT, true);
        for (var path : List.of("/consultation", "/contact")) {
            page.navigate(path);
            page.locator("form button").last().click();
            page.locator("#alert").waitFor();
            assertThat(width(page)).as(path).isLessThanOrEqualTo(320);
            page
                    .locator(".form :is(input:not([type=hidden], .visually-hidden *), select, button, .choice label)")
                    .all()
                    .stream()
                    .filter(control -> control.isVisible()
                            && !List.of("radio", "checkbox").contains(String.valueOf(control.getAttribute("type"))))
                    .forEach(control -> assertThat(control.boundingBox().height)
                            .as(control.evaluate("e => e.outerHTML").toString())
                            .isGreaterThanOrEqualTo(24));
        }
        page.setViewportSize(640, 900);
        page.evaluate("document.documentElement.style.fontSize = '200%'");
        assertThat(width(page)).isLessThanOrEqualTo(640);
    }

    private static void fill(Page page) {
        Forms.fill(page);
        page.locator("#zone").selectOption("America/Chicago");
        page.locator("#start-none").check();
    }

    /** Without scripts the browser says of nothing that it stands still, so no mouse is tried. */
    private static void onKey(Page page, String element, String key) {
        page.locator(element).first().focus();
        page.keyboard().press(key);
    }

    private static int named(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).count();
    }

    private static int named(Page page, AriaRole role, Pattern name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name)).count();
    }

    /** {@return the text that a screen reader says after a field's name} */
    private static String described(Page page, AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name))
                .evaluate("e => (e.getAttribute('aria-describedby') || '').split(' ')"
                        + ".map(id => document.getElementById(id)?.textContent || '').join(' ')")
                .toString();
    }

    private static void tabTo(Page page, String button) {
        for (int stop = 0; stop < 120; stop++) {
            page.keyboard().press("Tab");
            if (page.evaluate("document.activeElement.id").equals(button)) {
                return;
            }
        }
        throw new AssertionError("no stop at " + button);
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }
}
