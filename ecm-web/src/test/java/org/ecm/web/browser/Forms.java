package org.ecm.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The forms of the site in a browser, as a visitor fills them in. */
final class Forms {

    private Forms() {}

    /** Fills in what a request for a conversation needs, but for a time. */
    static void fill(Page page) {
        page.locator("#name").fill("Robin");
        page.locator("#email").fill(Browser.emailOfNewcomer());
        page.locator("#reply-email").check();
        page.locator("#adult").check();
        acceptAll(page);
    }

    static void acceptAll(Page page) {
        page.locator("input[name=accept]").all().forEach(Locator::check);
    }

    /** {@return the times that can be chosen} */
    static Locator times(Page page) {
        return page.locator("input[name=start]:not([value=none])");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Leaves a form open for as long as a person reads it: the site measures that very time. */
    static void read(Page page) {
        page.waitForTimeout(3_200);
    }

    /**
     * Presses a button, and waits for what the next page shows.
     *
     * @param button as a selector of CSS
     * @param shown as a selector of CSS
     */
    static void press(Page page, String button, String shown) {
        page.locator(button).click();
        page.locator(shown).first().waitFor();
    }
}
