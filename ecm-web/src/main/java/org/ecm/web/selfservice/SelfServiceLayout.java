package org.ecm.web.selfservice;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SiteContext;

/** Creates the layout of the requester's pages. It doesn't get their address, so it can't reveal the secret link. */
final class SelfServiceLayout {

    private SelfServiceLayout() {}

    static PageLayout of(SiteContext site, String title) {
        return site.frame("", Optional.of(title)).unlisted();
    }
}
