package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.ecm.web.running.DeskVisit;
import org.ecm.web.running.RunningSite;
import org.ecm.web.running.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A practitioner's day at the desk, in a real browser, with nothing but the keyboard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // with a process of its own
@ResourceLock("DeskBrowserIT") // so that its tests follow each other
class DeskBrowserIT {

    private ServerProcess site;
    private Browser browser;

    @BeforeAll
    void open() {
        site = RunningSite.like("desk-browser");
        browser = new Browser(site.awaitReady());
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    /** {@return the reference of somebody who wrote what stands in a form by then} */
    private static String sent(Page visitor) {
        var boxes = visitor.locator("input[name=accept], input[name=adult]");
        for (int i = 0; i < boxes.count(); i++) {
            boxes.nth(i).focus();
            visitor.keyboard().press("Space");
        }
        Forms.read(visitor);
        visitor.locator(".form-actions button").last().focus();
        visitor.keyboard().press("Enter");
        visitor.locator(".reference").first().waitFor();
        return visitor.locator(".reference").first().innerText();
    }

    private String message(boolean script) {
        var visitor = browser.visitor(360, ColorScheme.LIGHT, script);
        visitor.navigate("/contact");
        visitor.locator("#name").fill("Jonquil");
        visitor.locator("#email").fill("jonquil@example.org");
        visitor.locator("#message").fill("Do you work with couples?");
        return sent(visitor);
    }

    /** {@return the reference of somebody in London who asks for a time of the longer talk} */
    private String askedFor(int time) {
        var visitor = browser.visitor();
        visitor.navigate("/consultation?meeting=long-talk&zone=Europe/London");
        visitor.locator("#name").fill("Celandine");
        visitor.locator("#email").fill(Browser.emailOfNewcomer());
        visitor.locator("#phone").fill("+44 20 7946 0000");
        visitor.locator("#reply-email").check();
        visitor.locator("#open-times input[name=start]").nth(time).check();
        return sent(visitor);
    }

    private Page desk(boolean script) {
        var page = browser.visitor(360, ColorScheme.LIGHT, script);
        page.setDefaultTimeout(10_000);
        page.navigate("/desk/requests");
        signIn(page);
        return page;
    }

    private static void signIn(Page page) {
        page.getByLabel("Desk password").fill(DeskVisit.TOKEN);
        press(page, "Sign in", ".request-list");
    }

    @Test
    void a_request_is_found_read_noted_declined_and_erased() {
        var reference = message(false);
        var page = browser.visitor();
        page.navigate("/desk/requests");
        Browser.requireSound(page, "desk-closed");
        signIn(page);
        Browser.requireSound(page, "desk-requests");
        assertThat(page.locator("body").innerText()).doesNotContain("Jonquil");

        press(page, reference, "dl");
        assertThat(page.locator("dl").first().innerText()).contains("Jonquil", "Do you work with couples?");
        page.getByLabel("Add a note (they won't see it)").fill("Answered on Tuesday.");
        press(page, "Save note", "p.multiline:text('Answered on Tuesday.')");
        Browser.requireSound(page, "desk-message");

        press(page, "Decline", ".lede:text-is('Declined')");
        unfold(page, "Erase what they wrote");
        press(page, "Erase everything", ".alert"); // nobody erases by accident
        tick(page, "Yes, permanently erase everything this person wrote");
        press(page, "Erase everything", ".done");
        assertThat(page.locator("body").innerText())
                .contains("Everything personal about this request is erased.")
                .doesNotContain("Jonquil");
        Browser.requireSound(page, "desk-erased");

        assertThat(page.url()).doesNotContain(DeskVisit.TOKEN);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void a_time_is_agreed_on_moved_and_called_off() {
        var one = askedFor(2);
        var other = askedFor(2);
        var page = desk(true);
        Browser.requireSound(page, "desk-waiting");

        press(page, one, ".request-time");
        Browser.requireSound(page, "desk-asked");
        assertThat(page.locator("#when ~ div").innerText()).contains(" ET", "Their time", other);
        press(page, "Confirm this time", ".done");
        Browser.awaitFocus(page, ".note.done");
        Browser.requireSound(page, "desk-agreed");

        press(page, "Waiting (", ".request-list");
        press(page, other, ".request-time");
        assertThat(page.locator("#when ~ div").innerText())
                .contains("That time is no longer free", "been offered other times");
        assertThat(button(page, "Confirm this time").count()).isZero();
        unfold(page, "Book another time");
        Browser.requireSound(page, "desk-taken");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(dayIn(300));
        press(page, "Book this time", ".field-error");
        Browser.awaitFocus(page, ".alert");
        assertThat(page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true))
                        .getAttribute("aria-describedby"))
                .isEqualTo("time-error clock");
        Browser.requireSound(page, "desk-error");
        page.getByLabel("Time", new Page.GetByLabelOptions().setExact(true)).fill("20:30");
        press(page, "Book this time", ".done");
        assertThat(page.locator(".request-time").first().innerText()).contains("8:30 PM ET");

        unfold(page, "Reschedule");
        page.locator("#choose input[name=start]").first().focus();
        page.keyboard().press("Space");
        Browser.requireSound(page, "desk-moving");
        press(page, "Move to selected time", ".done");
        press(page, "Meetings (", ".day-heading");
        Browser.requireSound(page, "desk-meetings");
        press(page, other, ".request-time");
        unfold(page, "Cancel meeting");
        tick(page, "Yes, cancel this meeting. No email is sent");
        press(page, "Cancel meeting", ".lede:text-is('Canceled')");
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void time_is_blocked_and_freed() {
        message(true);
        var page = desk(true);
        press(page, "Your schedule", "#block");
        press(page, "Block this time", ".field-error");
        Browser.requireSound(page, "desk-time-error");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(dayIn(20));
        press(page, "Block this time", ".done");
        unfold(page, "Show address");
        Browser.requireSound(page, "desk-time");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Unblock .*all day$")))
                .first()
                .focus();
        page.keyboard().press("Enter");
        page.locator(".done:text-is('That time is no longer blocked.')").waitFor();
        press(page, "Waiting (", ".request-list");
        press(page, "Problems", ".lede");
        Browser.requireSound(page, "desk-trouble");
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void all_of_it_works_without_a_script() {
        var reference = askedFor(7);
        var page = desk(false);

        press(page, reference, ".request-time");
        unfold(page, "Book another time");
        press(page, "Later times", "#choose[open]");
        press(page, "Switch to First conversation, 30 minutes", "#choose[open]");
        page.locator("#choose input[name=start]").first().focus();
        page.keyboard().press("Space");
        press(page, "Book selected time", ".done");
        assertThat(page.locator(".lede").innerText()).isEqualTo("Meeting booked");
    }

    private static String dayIn(int days) {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC)
                .plusDays(days)
                .toString();
    }

    /** {@return a button by its name, or by how that begins where a number follows} */
    private static Locator button(Page page, String name) {
        return name.endsWith("(")
                ? page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^" + name.replace("(", "[(]"))))
                : page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name, String shown) {
        button(page, name).first().focus();
        page.keyboard().press("Enter");
        page.locator(shown).first().waitFor();
    }

    private static void unfold(Page page, String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary)).focus();
        page.keyboard().press("Enter");
    }

    private static void tick(Page page, String label) {
        page.getByLabel(label).focus();
        page.keyboard().press("Space");
    }
}
