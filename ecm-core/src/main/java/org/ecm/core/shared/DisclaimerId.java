package org.ecm.core.shared;

/**
 * Names a disclaimer; it stands in addresses and in acceptance records, so it is chosen by people.
 *
 * @param text of the form a {@link Slug} has
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
