package org.ecm.web.selfservice;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SiteContext;

/**
 * The page for a link that doesn't work, or no longer works. For an unknown link it gives no reason, so it doesn't reveal
 * whether a request ever existed.
 *
 * @param layout the page layout
 * @param heading what happened
 * @param text what it means
 * @param contact whether the page tells the requester how to contact the practice
 */
public record InvalidLinkPage(PageLayout layout, String heading, String text, boolean contact) {

    static final String VIEW = "selfservice/invalid-link.jte";

    /** {@return the page for a link that opens no request} */
    static InvalidLinkPage unknown(SiteContext site) {
        var texts = site.texts();
        return of(
                site, texts.text("selfservice.dead.unknown.title"), texts.text("selfservice.dead.unknown.text"), true);
    }

    /** {@return the page after the requester erased the request} */
    static InvalidLinkPage erased(SiteContext site) {
        var texts = site.texts();
        return of(site, texts.text("selfservice.dead.erased.title"), texts.text("selfservice.dead.erased.text"), false);
    }

    /** {@return the page after the requester turned off all links to the request} */
    static InvalidLinkPage revoked(SiteContext site) {
        var texts = site.texts();
        return of(
                site, texts.text("selfservice.dead.revoked.title"), texts.text("selfservice.dead.revoked.text"), true);
    }

    private static InvalidLinkPage of(SiteContext site, String heading, String text, boolean lost) {
        return new InvalidLinkPage(SelfServiceLayout.of(site, heading), heading, text, lost);
    }

    /** {@return the contact address of the practice, if it has one} */
    public Optional<String> contactEmail() {
        return layout.site().contactEmail();
    }
}
