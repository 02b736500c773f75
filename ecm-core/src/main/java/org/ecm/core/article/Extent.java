package org.ecm.core.article;

/**
 * How much there is to read in a text.
 *
 * @param words those that are told apart by what stands between them
 * @param characters those of Chinese and Japanese scripts, which put nothing between words
 */
record Extent(int words, int characters) {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Where the first radicals stand: below, no character is Chinese or Japanese. */
    private static final int FIRST_RADICAL = 0x2E80;

    /** {@return what a text has} */
    static Extent of(String text) {
        int words = 0;
        int characters = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (isCharacter(point)) {
                characters++;
                within = false;
            } else if (begins(point)) {
                words += within ? 0 : 1;
                within = true;
            } else {
                within = within && continues(point);
            }
        }
        return new Extent(words, characters);
    }

    private static boolean isCharacter(int point) {
        if (point < FIRST_RADICAL || !begins(point)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> point == 0x30FC || point == 0xFF70; // what lengthens a vowel belongs to both kinds of kana
        };
    }

    private static boolean begins(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** Apostrophes, marks such as the vowels of Hindi, and what joins or parts letters of one word in Persian. */
    private static boolean continues(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default ->
                point == '\'' || point == '\u2019' || point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
        };
    }
}
