package org.ecm.core.disclaimer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;

/**
 * What a reader is told: the wording of a disclaimer that was in force, in one language.
 *
 * @param disclaimer whose wording
 * @param version of the wording
 * @param language of the text
 * @param text plain text
 * @param digest identifies the text, see {@link Wording#digest}
 */
public record Statement(DisclaimerId disclaimer, int version, Language language, String text, String digest) {

    /**
     * {@return what must be shown beside several things at once: each statement once, by disclaimer}
     *
     * @param each what must be shown with each of them, in any order
     */
    public static List<Statement> together(Stream<List<Statement>> each) {
        return each.flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Statement::disclaimer).thenComparing(Statement::language))
                .toList();
    }
}
