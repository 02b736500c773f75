package org.ecm.core.reading;

import java.util.List;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.Statement;

/**
 * An author with what is true of them at one moment.
 *
 * @param signature the author, with the credentials in force
 * @param disclaimers what must be shown with their page, by disclaimer
 */
public record OpenAuthor(Byline.Signature signature, List<Statement> disclaimers) {

    /** Takes copies. */
    public OpenAuthor {
        disclaimers = List.copyOf(disclaimers);
    }
}
