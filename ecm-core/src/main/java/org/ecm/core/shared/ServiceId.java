package org.ecm.core.shared;

/**
 * Identifies a service that the practice offers, such as {@code coaching}.
 *
 * @param text a name in the form of a {@link Slug}
 */
public record ServiceId(String text) implements Comparable<ServiceId> {

    /** @throws InvalidValue rule {@code service.malformed}, if {@code text} does not have the form of a {@link Slug} */
    public ServiceId {
        if (!Slug.isSlug(text)) {
            throw new InvalidValue("service.malformed", text);
        }
    }

    @Override
    public int compareTo(ServiceId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
