package org.ecm.core.shared;

import java.util.UUID;

/**
 * Identifies an author; it stays when the slug changes.
 *
 * @param value a UUID; time-ordered ones (RFC 9562, version 7) keep stores fast
 */
public record AuthorId(UUID value) implements Comparable<AuthorId> {

    /**
     * {@return the id in a text}
     *
     * @param text a UUID in its canonical form, in either case
     * @throws InvalidValue rule {@code author-id.malformed}
     */
    public static AuthorId of(String text) {
        return new AuthorId(CanonicalUuid.of(text, "author-id.malformed"));
    }

    /** Compares as unsigned 128-bit numbers, which is how databases order UUIDs. */
    @Override
    public int compareTo(AuthorId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
