package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.article.Page;
import org.ecm.core.disclaimer.Statement;

/**
 * A page as readers see it at one moment.
 *
 * @param page the page
 * @param disclaimers the disclaimers to show with it, by id
 */
public record OpenPage(Page page, List<Statement> disclaimers) {

    /** Copies the list. */
    public OpenPage {
        disclaimers = List.copyOf(disclaimers);
    }
}
