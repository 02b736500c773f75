package org.ecm.web.requestform;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecm.core.consultation.WordingRef;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Slug;

/** Converts wordings to and from the values that a form sends for them: {@code disclaimer:digest}. */
final class WordingRefs {

    private WordingRefs() {}

    static String write(WordingRef wording) {
        return wording.disclaimer() + ":" + wording.digest();
    }

    /** {@return the wordings that a form sent; malformed values are skipped, and so count as missing} */
    static Set<WordingRef> read(List<String> sent) {
        return sent.stream().flatMap(text -> read(text).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<WordingRef> read(String text) {
        var parts = text.split(":", 2);
        return parts.length == 2 && Slug.isSlug(parts[0])
                ? Optional.of(new WordingRef(new DisclaimerId(parts[0]), parts[1]))
                : Optional.empty();
    }
}
