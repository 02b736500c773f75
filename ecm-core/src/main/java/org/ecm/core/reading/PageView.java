package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.article.Page;
import org.ecm.core.disclaimer.DisclaimerText;

/**
 * A page as readers see it at one moment.
 *
 * @param page the page
 * @param disclaimers the disclaimers to show with it, by id
 */
public record PageView(Page page, List<DisclaimerText> disclaimers) {

    /** Copies the list. */
    public PageView {
        disclaimers = List.copyOf(disclaimers);
    }
}
