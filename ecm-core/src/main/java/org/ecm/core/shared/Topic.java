package org.ecm.core.shared;

/**
 * A topic of articles, named in one or two words.
 *
 * @param text a name in the form of a {@link Slug}
 */
public record Topic(String text) implements Comparable<Topic> {

    /** @throws InvalidValue rule {@code topic.malformed}, if {@code text} does not have the form of a {@link Slug} */
    public Topic {
        if (!Slug.isSlug(text)) {
            throw new InvalidValue("topic.malformed", text);
        }
    }

    @Override
    public int compareTo(Topic other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
