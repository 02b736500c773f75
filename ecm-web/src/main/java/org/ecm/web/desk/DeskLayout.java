package org.ecm.web.desk;

import java.util.Optional;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.layout.SiteContext;

/** What stands around each page of the desk; no search engine lists one. */
final class DeskLayout {

    static final String PATH = "/desk/requests";

    private DeskLayout() {}

    static PageLayout of(SiteContext site, String title) {
        return site.frame(PATH, Optional.of(title)).unlisted();
    }
}
