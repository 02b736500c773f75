package org.ecm.core.shared;

import java.util.UUID;

/**
 * Identifies a notice, and the message that is sent for it.
 *
 * @param value a UUID; time-ordered ones (RFC 9562, version 7) keep stores fast
 */
public record NoticeId(UUID value) implements Comparable<NoticeId> {

    /** Compares as unsigned 128-bit numbers, which is how databases order UUIDs. */
    @Override
    public int compareTo(NoticeId other) {
        return UuidOrder.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
