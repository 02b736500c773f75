package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.DisclaimerText;

/**
 * An author as readers see them at one moment.
 *
 * @param signature the author, with their current credentials
 * @param disclaimers the disclaimers to show with their page, by id
 */
public record AuthorView(Byline.BylineAuthor signature, List<DisclaimerText> disclaimers) {

    /** Copies the list. */
    public AuthorView {
        disclaimers = List.copyOf(disclaimers);
    }
}
