package org.ecm.web.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.Language;

/**
 * The language and direction of a text, as HTML attributes of the element around it (WCAG 3.1.2).
 *
 * @param lang the language tag; empty if the page is in the same language
 * @param dir {@code rtl} for right-to-left text; otherwise empty
 */
public record ContentLanguage(Optional<String> lang, Optional<String> dir) {

    /** The ISO 15924 codes of the scripts in use today that Unicode writes from right to left. */
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    /** The languages that use one of these scripts by default (CLDR, likely subtags). */
    private static final Set<String> LANGUAGES = Set.of(
            "ar", "arc", "arz", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn",
            "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi");

    /**
     * {@return the attributes of the element around a text}
     *
     * @param text the language of the text
     * @param page the language of the page around it
     */
    public static ContentLanguage of(Language text, Locale page) {
        var tag = text.tag();
        var around = page.toLanguageTag();
        boolean same = around.equals(tag) || around.startsWith(tag + "-");
        return new ContentLanguage(
                same ? Optional.empty() : Optional.of(tag),
                isRightToLeft(text.locale()) ? Optional.of("rtl") : Optional.empty());
    }

    private static boolean isRightToLeft(Locale locale) {
        return locale.getScript().isEmpty()
                ? LANGUAGES.contains(locale.getLanguage())
                : SCRIPTS.contains(locale.getScript());
    }
}
