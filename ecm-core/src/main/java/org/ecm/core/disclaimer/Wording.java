package org.ecm.core.disclaimer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.PlainCharacters;

/**
 * One version of a disclaimer's text, in one or more languages.
 *
 * @param version counts from 1
 * @param effectiveFrom the moment from which it's the current one, to the microsecond
 * @param texts plain text by language, at least one
 */
public record Wording(int version, Instant effectiveFrom, SortedMap<Language, String> texts) {

    /**
     * @throws InvalidValue rule {@code wording-version.not-positive}, {@code wording.no-text},
     *     {@code wording.blank} (the language) or {@code wording.control-character} (the language)
     */
    public Wording {
        if (version < 1) {
            throw new InvalidValue("wording-version.not-positive", version);
        }
        if (texts.isEmpty()) {
            throw new InvalidValue("wording.no-text");
        }
        var stripped = new TreeMap<Language, String>();
        texts.forEach((language, text) -> {
            if (text.isBlank()) {
                throw new InvalidValue("wording.blank", language);
            }
            stripped.put(language, PlainCharacters.requirePlain(text.strip(), "wording.control-character", language));
        });
        texts = Collections.unmodifiableSortedMap(stripped);
        effectiveFrom = effectiveFrom.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * {@return a wording in one language}
     *
     * @param version counts from 1
     * @param effective the moment from which it's the current one
     * @param language the language of the text
     * @param text the text
     */
    public static Wording of(int version, Instant effective, Language language, String text) {
        return new Wording(version, effective, new TreeMap<>(Map.of(language, text)));
    }

    /**
     * {@return what identifies the text in one language: the SHA-256 of its NFC form in UTF-8, in lower-case hex}
     *
     * @param language one of this wording's languages
     * @throws InvalidValue rule {@code wording.no-such-language}
     */
    public String digest(Language language) {
        var text = texts.get(language);
        if (text == null) {
            throw new InvalidValue("wording.no-such-language", language);
        }
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var bytes = Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha256.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
