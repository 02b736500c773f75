package org.ecm.core.shared;

import java.util.UUID;

/**
 * Identifies a series; it stays when the slug changes.
 *
 * @param value a UUID; time-ordered ones (RFC 9562, version 7) keep stores fast
 */
public record SeriesId(UUID value) implements Comparable<SeriesId> {

    /**
     * {@return the id in a text}
     *
     * @param text a UUID in its canonical form, in either case
     * @throws InvalidValue rule {@code series-id.malformed}
     */
    public static SeriesId of(String text) {
        return new SeriesId(CanonicalUuid.of(text, "series-id.malformed"));
    }

    /** Compares as unsigned 128-bit numbers, which is how databases order UUIDs. */
    @Override
    public int compareTo(SeriesId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
