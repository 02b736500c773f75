package org.ecm.core.consultation;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;

/**
 * What an enquirer and a practitioner call a request when they speak of it, such as {@code K7QF-2M9X}.
 *
 * <p>Eight letters and digits that are not mistaken for each other, without vowels, so that no word comes of it. It
 * says nothing of who asked, and follows from nothing.
 *
 * @param text two groups of four
 */
public record Reference(String text) {

    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");

    /** @throws InvalidValue rule {@code reference.malformed} */
    public Reference {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("reference.malformed");
        }
    }

    /**
     * {@return a reference like any other}
     *
     * @param random unpredictable, so that nobody finds another's
     */
    public static Reference random(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            text.append(i == GROUP ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return new Reference(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
