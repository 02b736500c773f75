package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.ecm.web.running.DeskVisit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A practitioner's day at the desk, in a real browser: from the token to a request that is answered, and one erased. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskBrowserIT {

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
    @CsvSource({"1280, LIGHT, true", "360, DARK, false"})
    void a_request_is_found_read_noted_declined_and_erased(int width, ColorScheme scheme, boolean script) {
        var visitor = browser.visitor(width, scheme, script);
        visitor.navigate("/contact");
        visitor.getByLabel("What would you like to be called?").fill("Jonquil");
        visitor.getByLabel("E-mail address").fill("jonquil@example.org");
        visitor.getByLabel("Your message").fill("Do you work with couples?");
        visitor.locator("input[name=accept]").focus();
        visitor.keyboard().press("Space");
        visitor.waitForTimeout(3_200); // as long as it takes to read
        visitor.locator(".send button").focus();
        visitor.keyboard().press("Enter");
        visitor.locator(".reference").first().waitFor();
        var reference = visitor.locator(".reference").first().innerText();

        var page = browser.visitor(width, scheme, true);
        page.navigate("/desk/requests");
        sound(page, "desk-closed", width, scheme);
        page.getByLabel("Token of this desk").fill(DeskVisit.TOKEN);
        press(page, "Open the desk", "table");
        sound(page, "desk-requests", width, scheme);
        assertThat(page.locator("body").innerText()).doesNotContain("Jonquil");

        press(page, reference, "dl");
        assertThat(page.locator("dl").innerText()).contains("Jonquil", "Do you work with couples?");
        page.getByLabel("A note, for yourself").fill("Answered on Tuesday.");
        press(page, "Keep the note", "p.lines:text('Answered on Tuesday.')");
        sound(page, "desk-request", width, scheme);

        press(page, "Decline kindly", ".lede:text-is('Declined')");
        press(page, "Erase", ".alert"); // nobody erases by accident
        page.getByLabel("Everything this person wrote is to be gone for good").check();
        button(page, "Erase").click();
        page.getByText("Everything personal about this request is gone.").waitFor();
        assertThat(page.locator("body").innerText()).doesNotContain("Jonquil");
        sound(page, "desk-erased", width, scheme);

        assertThat(page.url()).doesNotContain(DeskVisit.TOKEN);
        assertThat(page.context().cookies()).isEmpty();
        assertThat(browser.troubles()).isEmpty();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void press(Page page, String name, String shown) {
        button(page, name).click();
        page.locator(shown).first().waitFor();
    }

    private static void sound(Page page, String name, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + width + "-" + scheme + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
    }
}
