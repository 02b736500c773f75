package org.ecm.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.ecm.web.running.RunningSite;

/** A real Chromium with a visitor in it, who notes whatever goes wrong behind the page. */
final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Of a small window on a computer, and of a phone. */
    private static final List<Integer> WIDTHS = List.of(1280, 360);

    private static final List<String> RULES_ON_COLORS = List.of("color-contrast", "link-in-text-block");

    private static final AtomicInteger VISITORS = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final String site;
    private final Playwright playwright = Playwright.create();
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
    private final List<String> troubles = new ArrayList<>();

    /** At the site that all tests share. */
    Browser() {
        this(RunningSite.get().address());
    }

    /** @param site where its visitors go */
    Browser(String site) {
        this.site = site;
    }

    /**
     * {@return a page of a new visitor}
     *
     * @param width of the window, in CSS pixels
     * @param scheme what the visitor prefers
     * @param script whether JavaScript runs
     */
    Page visitor(int width, ColorScheme scheme, boolean script) {
        return visitor(options(width, scheme, script));
    }

    /** {@return a page of a visitor whose clock shows the time of a zone} */
    Page visitorIn(String zone) {
        return visitor(options(1280, ColorScheme.LIGHT, true).setTimezoneId(zone));
    }

    /** Each visitor has an address of their own: what one sends is not counted against another. */
    private com.microsoft.playwright.Browser.NewContextOptions options(int width, ColorScheme scheme, boolean script) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(site)
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setTimezoneId("UTC") // no city's, so that no times are fetched at load, wherever the tests run
                .setReducedMotion(ReducedMotion.REDUCE) // what scrolls smoothly is missed by a click
                .setJavaScriptEnabled(script)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "198.18.0." + VISITORS.incrementAndGet()));
    }

    /**
     * {@return what axe finds on a page}
     *
     * <p>The mode that axe calls legacy leaves out frames of other sites, of which no page has any, and takes a third of
     * the time.
     */
    static List<Rule> axe(Page page) {
        return findings(axeOn(page));
    }

    private static AxeBuilder axeOn(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<Rule> findings(AxeBuilder axe) {
        return axe.analyze().getViolations();
    }

    /**
     * Checks that a page is sound wide and narrow, light and dark: axe finds nothing, and it needs no scrolling sideways.
     *
     * <p>Only colors differ between light and dark, so only rules on colors are checked again.
     *
     * @param name of its pictures in {@code target/screenshots}, which are taken if {@code ecm.screenshots} is true
     */
    static void requireSound(Page page, String name) {
        var before = page.viewportSize();
        for (int width : WIDTHS) {
            page.setViewportSize(width, before.height);
            picture(page, name, width, ColorScheme.LIGHT);
            assertThat(axe(page)).as("%s, %d wide", name, width).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("%s needs no scrolling sideways, %d wide", name, width)
                    .isEqualTo(page.evaluate("document.documentElement.clientWidth"));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            picture(page, name, width, ColorScheme.DARK);
            assertThat(findings(axeOn(page).withRules(RULES_ON_COLORS)))
                    .as("%s, %d wide, dark", name, width)
                    .isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
        page.setViewportSize(before.width, before.height);
    }

    private static void picture(Page page, String name, int width, ColorScheme scheme) {
        if (Boolean.getBoolean("ecm.screenshots")) {
            var file = name.replaceAll("[^a-z0-9]+", "-") + "-" + width + "-" + scheme + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", file)));
        }
    }

    /** Waits until the page has the focus where it belongs: a browser sets it when it draws, not when it loads. */
    static void awaitFocus(Page page, String selector) {
        page.locator(selector + ":focus").waitFor();
    }

    /** {@return an email address that nobody gave before} */
    static String emailOfNewcomer() {
        return "robin" + PEOPLE.incrementAndGet() + "@example.org";
    }

    private Page visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            // the browser itself reports the status of an error page that a test opens on purpose
            if (!message.text().contains("server responded with a status of 4")) {
                troubles.add("console: " + message.text());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(site + "/")) {
                troubles.add("request to elsewhere: " + request.url());
            }
        });
        return page;
    }

    /** {@return a page of a visitor at a desk, by day} */
    Page visitor() {
        return visitor(1280, ColorScheme.LIGHT, true);
    }

    /** {@return what went wrong behind the pages so far} */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** From {@code CHROMIUM}, or the first of the usual names on the path. */
    private static Path executable() {
        var named = Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var folders = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
        return named.or(() -> folders.flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                                .map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("no Chromium: install one, or name it in CHROMIUM"));
    }
}
