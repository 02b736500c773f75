package org.ecm.web.page;

import java.util.Optional;
import org.ecm.core.reading.PageView;
import org.ecm.web.prose.Prose;
import org.ecm.web.site.Frame;
import org.ecm.web.site.SiteSettings;

/**
 * A plain page as visitors see it.
 *
 * @param frame what stands around it
 * @param open the page with its disclaimers
 * @param prose its body
 */
public record PlainPage(Frame frame, PageView open, Prose prose) {

    /** {@return what asks for a first conversation; empty on the page that it leads to} */
    public Optional<SiteSettings.Link> callToAction() {
        return frame.site().callToAction().filter(link -> !frame.isHere(link));
    }
}
