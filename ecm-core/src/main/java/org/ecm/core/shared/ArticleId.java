package org.ecm.core.shared;

import java.util.UUID;

/**
 * Identifies an article; it stays when the slug changes.
 *
 * @param value a UUID; time-ordered ones (RFC 9562, version 7) keep stores fast
 */
public record ArticleId(UUID value) implements Comparable<ArticleId> {

    /**
     * {@return the id in a text}
     *
     * @param text a UUID in its canonical form, in either case
     * @throws InvalidValue rule {@code article-id.malformed}
     */
    public static ArticleId of(String text) {
        return new ArticleId(CanonicalUuid.of(text, "article-id.malformed"));
    }

    /** Compares as unsigned 128-bit numbers, which is how databases order UUIDs. */
    @Override
    public int compareTo(ArticleId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
