package org.ecm.web.page;

import java.util.Optional;
import org.ecm.core.reading.PageView;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.markdown.RenderedText;
import org.ecm.web.settings.SiteSettings;

/**
 * A plain page as visitors see it.
 *
 * @param frame the page layout
 * @param open the page with its disclaimers
 * @param prose the rendered body
 */
public record PlainPage(PageLayout frame, PageView open, RenderedText prose) {

    /** {@return the link that asks for a first conversation, if any; empty on the page that it leads to} */
    public Optional<SiteSettings.Link> callToAction() {
        return frame.site().callToAction().filter(link -> !frame.isHere(link));
    }
}
