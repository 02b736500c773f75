package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.article.Page;
import org.ecm.core.disclaimer.Statement;

/**
 * A plain page with what must be shown beside it.
 *
 * @param page what is read
 * @param disclaimers what must be shown with it, by disclaimer
 */
public record OpenPage(Page page, List<Statement> disclaimers) {

    /** Takes copies. */
    public OpenPage {
        disclaimers = List.copyOf(disclaimers);
    }
}
