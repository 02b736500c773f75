package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // it only reads
@ResourceLock("KeyboardBrowserIT") // so that its tests follow each other
class KeyboardBrowserIT {

    private static final String FOCUSED = "document.activeElement.innerText.trim()";

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
    void a_series_is_read_from_the_start_page_to_its_end_and_back_by_keyboard_alone() {
        var page = browser.visitor();
        page.navigate("/");

        follow(page, "The First Part");
        assertThat(page.locator("h1").innerText()).isEqualTo("The First Part");

        follow(page, "Next");
        assertThat(page.locator("h1").innerText()).contains("The Second Part");
        assertThat(page.locator(".series-place").innerText()).contains("Part 2 of 3");

        follow(page, "Next");
        assertThat(page.locator("h1").innerText()).isEqualTo("The Third Part");

        follow(page, "Previous");
        assertThat(page.locator("h1").innerText()).contains("The Second Part");

        follow(page, "First Steps");
        assertThat(page.locator("h1").innerText()).isEqualTo("First Steps");
        assertThat(browser.troubles()).isEmpty();
    }

    @Test
    void the_first_stop_skips_to_the_text() {
        var page = browser.visitor();
        page.navigate("/articles/second-part");
        page.keyboard().press("Tab");

        assertThat(page.evaluate(FOCUSED)).isEqualTo("Skip to content");
        assertThat(page.locator(".skip-link").boundingBox().y).isGreaterThanOrEqualTo(0);

        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void what_has_the_focus_can_be_seen() {
        var page = browser.visitor(360, ColorScheme.DARK, true);
        page.navigate("/articles/second-part");
        for (int stop = 0; stop < 25; stop++) {
            page.keyboard().press("Tab");

            assertThat(page.evaluate("(() => { const s = getComputedStyle(document.activeElement);"
                            + " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; })()"))
                    .as("focus on " + page.evaluate(FOCUSED))
                    .isEqualTo(true);
        }
    }

    @Test
    void everything_works_without_javascript() {
        var page = browser.visitor(360, ColorScheme.LIGHT, false);
        page.navigate("/series/first-steps");
        page.locator(".parts a").first().click();
        page.locator(".neighbors a[rel=next]").click();

        assertThat(page.url()).endsWith("/articles/second-part");
        assertThat(page.locator(".disclaimer").isVisible()).isTrue();
    }

    /** Presses Tab until a link that begins so has the focus, then Enter. */
    private static void follow(Page page, String beginning) {
        for (int stop = 0; stop < 80; stop++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate(FOCUSED)).startsWith(beginning)) {
                page.keyboard().press("Enter");
                page.waitForLoadState();
                return;
            }
        }
        throw new AssertionError("no stop begins with " + beginning + " on " + page.url());
    }
}
