package org.ecm.core.shared;

import java.util.UUID;

/**
 * Identifies a request for a conversation; it reveals nothing about the requester.
 *
 * @param value a UUID; time-ordered ones (RFC 9562, version 7) keep stores fast
 */
public record RequestId(UUID value) implements Comparable<RequestId> {

    /**
     * {@return the id in a text}
     *
     * @param text a UUID in its canonical form, in either case
     * @throws InvalidValue rule {@code request-id.malformed}
     */
    public static RequestId of(String text) {
        return new RequestId(CanonicalUuid.of(text, "request-id.malformed"));
    }

    /** Compares as unsigned 128-bit numbers, which is how databases order UUIDs. */
    @Override
    public int compareTo(RequestId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
