package org.ecm.core.shared;

import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * The language of a text.
 *
 * @param tag a BCP 47 tag in its canonical case, such as {@code en} or {@code pt-BR}
 */
public record Language(String tag) implements Comparable<Language> {

    /** English, the default language of texts. */
    public static final Language ENGLISH = new Language("en");

    /** @throws InvalidValue rule {@code language.malformed}, if it isn't a BCP 47 tag */
    public Language {
        try {
            tag = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new InvalidValue("language.malformed", tag);
        }
        if (tag.equals("und")) {
            throw new InvalidValue("language.malformed", tag);
        }
    }

    /** {@return the locale of this language} */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
