package org.ecm.core.shared;

import java.util.UUID;

/**
 * Identifies a page; it stays when the slug changes.
 *
 * @param value a UUID; time-ordered ones (RFC 9562, version 7) keep stores fast
 */
public record PageId(UUID value) implements Comparable<PageId> {

    /**
     * {@return the id in a text}
     *
     * @param text a UUID in its canonical form, in either case
     * @throws InvalidValue rule {@code page-id.malformed}
     */
    public static PageId of(String text) {
        return new PageId(CanonicalUuid.of(text, "page-id.malformed"));
    }

    /** Compares as unsigned 128-bit numbers, which is how databases order UUIDs. */
    @Override
    public int compareTo(PageId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
