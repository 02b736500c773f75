package org.ecm.core.consultation;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.ecm.core.shared.InvalidValue;

/**
 * The reference number of a request, such as {@code K7QF-2M9X}, for use in conversation.
 *
 * <p>It has eight letters and digits that are hard to confuse, and no vowels, so that it never spells a word. It's
 * random and reveals nothing about the requester.
 *
 * @param text two groups of four characters
 */
public record Reference(String text) {

    private static final String ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ";
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");

    /** @throws InvalidValue rule {@code reference.malformed} */
    public Reference {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValue("reference.malformed");
        }
    }

    /**
     * {@return a random reference number}
     *
     * @param random an unpredictable source, so that other people's references can't be guessed
     */
    public static Reference random(RandomGenerator random) {
        var text = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            text.append(i == GROUP ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
