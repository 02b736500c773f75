package org.ecm.web.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggests known words for misspelled ones. */
final class SpellingSuggestion {

    private static final int MAX_EDITS = 2;

    private SpellingSuggestion() {}

    /** {@return the nearest known word within two edits, or fewer for a short word; empty if there is none} */
    static Optional<String> nearest(String written, Collection<String> known) {
        int limit = Math.min(MAX_EDITS, Math.max(1, written.length() / 3));
        return known.stream()
                .filter(word -> Math.abs(word.length() - written.length()) <= limit)
                .filter(word -> edits(written, word) <= limit)
                .min(Comparator.comparingInt((String word) -> edits(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@return "; did you mean ...?"; empty if no known word is near} */
    static String hint(String written, Collection<String> known) {
        return nearest(written, known)
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    /** {@return the Levenshtein distance, ignoring case} */
    private static int edits(String written, String word) {
        var from = written.toLowerCase(Locale.ROOT);
        var to = word.toLowerCase(Locale.ROOT);
        int[] before = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[to.length()];
    }
}
