package org.ecm.core.article;

/**
 * The amount of text to read.
 *
 * @param words the words in scripts that separate words
 * @param characters the characters of Chinese and Japanese scripts, which don't separate words
 */
record TextLength(int words, int characters) {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** The first of the CJK radicals: below it, no character is Chinese or Japanese. */
    private static final int FIRST_RADICAL = 0x2E80;

    /** {@return the amount of text} */
    static TextLength of(String text) {
        int words = 0;
        int characters = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (isCharacter(point)) {
                characters++;
                inWord = false;
            } else if (startsWord(point)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = inWord && continuesWord(point);
            }
        }
        return new TextLength(words, characters);
    }

    private static boolean isCharacter(int point) {
        if (point < FIRST_RADICAL || !startsWord(point)) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> point == 0x30FC || point == 0xFF70; // the vowel length marks belong to both kinds of kana
        };
    }

    private static boolean startsWord(int point) {
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

    /**
     * Tells whether a character continues a word: apostrophes, combining marks such as Hindi vowels, and the joiners of
     * Persian.
     */
    private static boolean continuesWord(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default ->
                point == '\'' || point == '\u2019' || point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
        };
    }
}
