package org.ecm.core.shared;

import java.util.UUID;

/**
 * Identifies a meeting; it stays when the meeting is moved.
 *
 * @param value a UUID; time-ordered ones (RFC 9562, version 7) keep stores fast
 */
public record MeetingId(UUID value) implements Comparable<MeetingId> {

    /**
     * {@return the id in a text}
     *
     * @param text a UUID in its canonical form, in either case
     * @throws InvalidValue rule {@code meeting-id.malformed}
     */
    public static MeetingId of(String text) {
        return new MeetingId(CanonicalUuid.of(text, "meeting-id.malformed"));
    }

    /** Compares as unsigned 128-bit numbers, which is how databases order UUIDs. */
    @Override
    public int compareTo(MeetingId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
