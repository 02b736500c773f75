package org.ecm.web.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.shared.Language;

/**
 * The language of a text as the element around it says it (WCAG 3.1.2), and which way that is written.
 *
 * @param lang its tag; empty if the page around it is in that language anyway
 * @param dir {@code rtl} if it is written from right to left; empty if not
 */
public record ContentLanguage(Optional<String> lang, Optional<String> dir) {

    /** Codes of ISO 15924 that Unicode writes from right to left, of those that are in use. */
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");

    /** Those that are written in one of these when nothing else is said (CLDR, likely subtags). */
    private static final Set<String> LANGUAGES = Set.of(
            "ar", "arc", "arz", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn",
            "nqo", "pnb", "prs", "ps", "sd", "skr", "syr", "ug", "ur", "yi");

    /**
     * {@return what the element around a text says}
     *
     * @param text its language
     * @param page the language of the page that it stands on
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
