package org.ecm.web.selfservice;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SiteContext;

/** What stands around each of these pages. It does not know their address, and so cannot tell it. */
final class SelfServiceLayout {

    private SelfServiceLayout() {}

    static PageLayout of(SiteContext site, String title) {
        return site.frame("", Optional.of(title)).unlisted();
    }
}
