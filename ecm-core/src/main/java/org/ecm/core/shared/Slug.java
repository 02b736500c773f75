package org.ecm.core.shared;

import java.util.regex.Pattern;

/**
 * The readable last segment of an address, such as {@code a-b-c1}.
 *
 * <p>It has lower-case ASCII letters and digits in groups joined by single hyphens, at most {@value #MAX_LENGTH}
 * characters, so it needs no escaping in addresses, file names and databases, and sorts the same in all of them.
 *
 * @param text the slug as it appears in an address
 */
public record Slug(String text) implements Comparable<Slug> {

    /** The maximum length of a slug in characters. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    /**
     * @throws InvalidValue rule {@code slug.blank}, {@code slug.too-long} (the limit), or {@code slug.malformed} if it
     *     contains anything except {@code a-z}, {@code 0-9} and single inner hyphens
     */
    public Slug {
        if (text.isBlank()) {
            throw new InvalidValue("slug.blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValue("slug.too-long", MAX_LENGTH);
        }
        if (!PATTERN.matcher(text).matches()) {
            throw new InvalidValue("slug.malformed", text);
        }
    }

    /**
     * {@return whether {@code text} has the form of a slug} For text from an address, where a malformed slug simply
     * isn't found.
     *
     * @param text any text
     */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && PATTERN.matcher(text).matches();
    }

    @Override
    public int compareTo(Slug other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
