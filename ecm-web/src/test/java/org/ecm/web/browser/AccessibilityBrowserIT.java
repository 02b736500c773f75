package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT) // it only reads
@ResourceLock("AccessibilityBrowserIT") // so that its tests follow each other
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

    /**
     * What is pressed, and how high it is in pixels; but for what stands in a line of other text, whose height that line
     * decides (WCAG 2.5.8, "Inline"). So does all that an author writes.
     */
    private static final String PRESSED = """
            [...document.querySelectorAll('a[href], button, summary')].filter(control => {
                let whole = control;
                while (getComputedStyle(whole.parentElement).display === 'inline') {
                    whole = whole.parentElement;
                }
                const beside = [...whole.parentElement.childNodes].filter(node => node !== whole);
                return control.checkVisibility() && !control.closest('.visually-hidden, .skip-link, .prose')
                    && !beside.some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
            }).map(control => [control.innerText, control.getBoundingClientRect().height])""";

    /** What the style sheets change in the dark, but for colors, all of which are variables. */
    private static final String FOR_THE_DARK = """
            [...document.styleSheets].flatMap(sheet => [...sheet.cssRules])
                .filter(rule => rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme'))
                .flatMap(rule => [...rule.cssRules])
                .flatMap(rule => [...rule.style])
                .filter(property => !/^--|color$/.test(property))""";

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
    void axe_finds_nothing_on_any_page() {
        var page = browser.visitor();
        for (var path : PAGES) {
            page.navigate(path);

            Browser.requireSound(page, path);
        }
        assertThat(browser.troubles()).isEmpty();
        assertThat(page.context().cookies()).isEmpty();
    }

    @Test
    void nothing_but_colors_depends_on_the_light() {
        var page = browser.visitor();
        page.navigate("/");

        assertThat(page.evaluate(FOR_THE_DARK)).isEqualTo(List.of());
    }

    @Test
    void axe_would_find_something() {
        var page = browser.visitor();
        page.setContent("<html><body><img src='data:,'><p style='color:#aaa;background:#fff'>pale</p></body></html>");

        assertThat(Browser.axe(page)).isNotEmpty();
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
        var tooSmall = new TreeMap<String, Object>();
        for (var path : PAGES) {
            page.navigate(path);

            assertThat(page.evaluate(PRESSED + ".length")).as(path).isNotEqualTo(0);
            tooSmall.put(path, page.evaluate(PRESSED + ".filter(([what, height]) => height < 44)"));
        }

        assertThat(tooSmall).allSatisfy((path, found) -> assertThat(found).isEqualTo(List.of()));
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
        assertThat(page.getByText("More ways to get help").isVisible()).isFalse();
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
}
