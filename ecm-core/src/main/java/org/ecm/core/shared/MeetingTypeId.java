package org.ecm.core.shared;

/**
 * Identifies a meeting type by a name that people choose, since it appears in addresses and bookings.
 *
 * @param text a name in the form of a {@link Slug}
 */
public record MeetingTypeId(String text) implements Comparable<MeetingTypeId> {

    /** @throws InvalidValue rule {@code meeting-type.malformed}, if {@code text} does not have the form of a {@link Slug} */
    public MeetingTypeId {
        if (!Slug.isSlug(text)) {
            throw new InvalidValue("meeting-type.malformed", text);
        }
    }

    @Override
    public int compareTo(MeetingTypeId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
