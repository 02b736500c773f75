package org.ecm.web.page;

import java.util.Optional;
import org.ecm.core.reading.PageView;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.markdown.RenderedText;
import org.ecm.web.settings.SiteSettings;

/**
 * A plain page as visitors see it.
 *
 * @param layout the page layout
 * @param view the page with its disclaimers
 * @param rendered the rendered body
 */
public record PlainPage(PageLayout layout, PageView view, RenderedText rendered) {

    /** {@return the link that asks for a first conversation, if any; empty on the page that it leads to} */
    public Optional<SiteSettings.Link> callToAction() {
        return layout.site().callToAction().filter(link -> !layout.isHere(link));
    }
}
