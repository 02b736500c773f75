package org.ecm.core.shared;

/**
 * Identifies a disclaimer by a name that people choose, since it appears in addresses and acceptance records.
 *
 * @param text a name in the form of a {@link Slug}
 */
public record DisclaimerId(String text) implements Comparable<DisclaimerId> {

    /** @throws InvalidValue rule {@code disclaimer-id.malformed}, if {@code text} does not have the form of a {@link Slug} */
    public DisclaimerId {
        if (!Slug.isSlug(text)) {
            throw new InvalidValue("disclaimer-id.malformed", text);
        }
    }

    @Override
    public int compareTo(DisclaimerId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
