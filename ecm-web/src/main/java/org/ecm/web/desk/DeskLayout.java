package org.ecm.web.desk;

import java.util.Optional;
import org.ecm.web.site.Frame;
import org.ecm.web.site.Site;

/** What stands around each page of the desk; no search engine lists one. */
final class DeskLayout {

    static final String PATH = "/desk/requests";

    private DeskLayout() {}

    static Frame of(Site site, String title) {
        return site.frame(PATH, Optional.of(title)).unlisted();
    }
}
