package org.ecm.core.shared;

import java.util.regex.Pattern;

/**
 * The readable last segment of an address: {@code a-b-c1}.
 *
 * <p>Lower-case ASCII letters and digits in groups joined by single hyphens, at most {@value #MAX_LENGTH} characters,
 * so that it needs no escaping in any address, file name or store, and sorts alike in all of them.
 *
 * @param text the slug as it stands in an address
 */
public record Slug(String text) implements Comparable<Slug> {

    /** The most characters a slug may have. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*+");

    /**
     * @throws InvalidValue rule {@code slug.blank}, {@code slug.too-long} (the limit), or {@code slug.malformed} if
     *     something else than {@code a-z}, {@code 0-9} and single inner hyphens occurs
     */
    public Slug {
        if (text.isBlank()) {
            throw new InvalidValue("slug.blank");
        }
        if (text.length() > MAX_LENGTH) {
            throw new InvalidValue("slug.too-long", MAX_LENGTH);
        }
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("slug.malformed", text);
        }
    }

    /**
     * {@return whether {@code text} could be a slug} For what came from an address, where a misfit is merely absent.
     *
     * @param text anything
     */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
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
