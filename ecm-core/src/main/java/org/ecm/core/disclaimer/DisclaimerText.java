package org.ecm.core.disclaimer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;

/**
 * The text of a disclaimer in one language, as shown to a reader.
 *
 * @param disclaimer the disclaimer's id
 * @param version the version of the wording
 * @param language the language of the text
 * @param text plain text
 * @param digest identifies the text, see {@link Wording#digest}
 */
public record DisclaimerText(DisclaimerId disclaimer, int version, Language language, String text, String digest) {

    /**
     * {@return the statements to show with several pieces of content together: each once, by disclaimer}
     *
     * @param each the statements of each piece of content, in any order
     */
    public static List<DisclaimerText> merge(Stream<List<DisclaimerText>> each) {
        return each.flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(DisclaimerText::disclaimer).thenComparing(DisclaimerText::language))
                .toList();
    }
}
