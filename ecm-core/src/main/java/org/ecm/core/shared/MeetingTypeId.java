package org.ecm.core.shared;

/**
 * Names a kind of meeting; it stands in addresses and in what is booked, so it is chosen by people.
 *
 * @param text of the form a {@link Slug} has
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
