package org.ecm.web.selfservice;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SiteContext;

/**
 * What is read where a link opens nothing, or nothing any more. Why, it does not say: nobody learns from it whether there
 * ever was a request.
 *
 * @param layout what stands around it
 * @param heading what happened
 * @param text what it means
 * @param contact whether somebody may need help to find back
 */
public record InvalidLinkPage(PageLayout layout, String heading, String text, boolean contact) {

    static final String VIEW = "selfservice/invalid-link.jte";

    /** {@return that a link opens nothing} */
    static InvalidLinkPage unknown(SiteContext site) {
        var texts = site.texts();
        return of(
                site, texts.text("selfservice.dead.unknown.title"), texts.text("selfservice.dead.unknown.text"), true);
    }

    /** {@return that everything was just erased} */
    static InvalidLinkPage erased(SiteContext site) {
        var texts = site.texts();
        return of(site, texts.text("selfservice.dead.erased.title"), texts.text("selfservice.dead.erased.text"), false);
    }

    /** {@return that all links were just revoked} */
    static InvalidLinkPage revoked(SiteContext site) {
        var texts = site.texts();
        return of(
                site, texts.text("selfservice.dead.revoked.title"), texts.text("selfservice.dead.revoked.text"), true);
    }

    private static InvalidLinkPage of(SiteContext site, String heading, String text, boolean lost) {
        return new InvalidLinkPage(SelfServiceLayout.of(site, heading), heading, text, lost);
    }

    /** {@return where to write, if the practice names an address} */
    public Optional<String> contactEmail() {
        return layout.site().contactEmail();
    }
}
