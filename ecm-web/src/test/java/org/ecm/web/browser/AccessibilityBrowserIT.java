package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityBrowserIT {

    private static final List<String> PAGES = List.of(
            "/",
            "/articles",
            "/articles?page=2",
            "/articles/second-part",
            "/articles/everything",
            "/series",
            "/series/first-steps",
            "/authors/ada-tester",
            "/topics/many",
            "/disclaimers/coaching-not-therapy",
            "/disclaimers/consent",
            "/about",
            "/coaching",
            "/contact",
            "/consultation",
            "/articles/taken-back",
            "/unknown",
            "/articles?page=x");

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
    void axe_finds_nothing_on_any_page(int width, ColorScheme scheme) {
        var page = browser.visitor(width, scheme, true);
        for (var path : PAGES) {
            page.navigate(path);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(path, width, scheme)));

            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
        }
        assertThat(browser.troubles()).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void axe_would_find_something() {
        var page = browser.visitor();
        page.setContent("<html><body><img src='data:,'><p style='color:#aaa;background:#fff'>pale</p></body></html>");

        assertThat(new AxeBuilder(page).analyze().getViolations()).isNotEmpty();
    }

    @Test
    void nothing_needs_more_width_than_a_small_phone_has() {
        var page = browser.visitor(320, ColorScheme.LIGHT, true);
        for (var path : PAGES) {
            page.navigate(path);

            assertThat(width(page)).as(path).isLessThanOrEqualTo(320);
        }
    }

    @Test
    void text_of_twice_the_size_still_fits() {
        var page = browser.visitor(640, ColorScheme.LIGHT, true);
        for (var path : PAGES) {
            page.navigate(path);
            page.evaluate("document.documentElement.style.fontSize = '200%'");

            assertThat(width(page)).as(path).isLessThanOrEqualTo(640);
        }
    }

    @Test
    void what_is_pressed_is_large_enough_for_a_thumb() {
        var page = browser.visitor(360, ColorScheme.LIGHT, true);
        for (var path : List.of("/", "/articles/second-part", "/articles?page=2", "/unknown")) {
            page.navigate(path);
            var controls = page.locator(".site-nav a, .cta a, .neighbours a, .crisis a, .toc a, .paging a")
                    .all();

            assertThat(controls).isNotEmpty();
            controls.forEach(control -> assertThat(control.boundingBox().height)
                    .as(control.innerText())
                    .isGreaterThanOrEqualTo(44));
        }
    }

    @Test
    void the_measure_of_a_text_is_one_that_can_be_read() {
        var page = browser.visitor();
        page.navigate("/articles/everything");
        var widest = ((Number) page.evaluate("Math.max(...[...document.querySelectorAll('.prose > p')]"
                        + ".map(p => p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize)))"))
                .doubleValue();

        // a character is about 0.45 em wide: 60 to 75 of them are 27 to 34 em
        assertThat(widest).isBetween(27.0, 34.0);
    }

    @Test
    void on_paper_the_disclaimer_and_the_address_stay_and_the_navigation_goes() {
        var page = browser.visitor();
        page.navigate("/articles/second-part");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".disclaimer").isVisible()).isTrue();
        assertThat(page.locator(".print-address").innerText()).endsWith("/articles/second-part");
        assertThat(page.locator(".print-address").isVisible()).isTrue();
        assertThat(page.locator(".site-nav").isVisible()).isFalse();
        assertThat(page.locator(".cta").isVisible()).isFalse();
    }

    @Test
    void on_paper_the_numbers_to_call_stay() {
        var page = browser.visitor();
        page.navigate("/unknown");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".crisis").all()).hasSize(2).allSatisfy(notice -> {
            assertThat(notice.innerText()).contains("Call 988", "Text 988", "Call 911");
            assertThat(notice.locator("a[href='tel:911']").isVisible()).isTrue();
        });
        assertThat(page.getByText("Read about it").isVisible()).isFalse();
    }

    @Test
    void nothing_moves_for_whoever_wants_no_motion() {
        var page = browser.visitor();
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/articles/second-part");

        assertThat(page.evaluate("[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e);"
                        + " return s.scrollBehavior === 'smooth' || parseFloat(s.transitionDuration) > 0.01"
                        + " || parseFloat(s.animationDuration) > 0.01; }).length"))
                .isEqualTo(0);
    }

    private static int width(Page page) {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    private static Path picture(String path, int width, ColorScheme scheme) {
        return Path.of(
                "target", "screenshots", path.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme + ".png");
    }
}
