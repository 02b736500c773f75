package org.ecm.core.author;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.PlainCharacters;

/**
 * A statement by an issuing body about a person's qualification: a degree, license, certification or fellowship.
 *
 * <p>It's valid from {@code issued} to the end of {@code registeredUntil}, both in the site's zone, and isn't shown
 * outside that time. Its fields follow schema.org's {@code EducationalOccupationalCredential} and FHIR's {@code
 * Practitioner.qualification}.
 *
 * @param code the code that follows the name, such as {@code LCSW-R}
 * @param kind the kind, which decides the order of post-nominals
 * @param title the full title
 * @param issuer the issuing body
 * @param jurisdiction where it's valid, if it's bound to a place
 * @param number its registration number
 * @param issued the first day it's valid; empty means it always was
 * @param registeredUntil the last day it's valid, inclusive; empty means it doesn't expire
 * @param verifiedOn the day it was last verified with the issuer
 * @param verificationUrl where readers can verify it; {@code https} or {@code http}
 */
public record Credential(
        String code,
        CredentialKind kind,
        String title,
        String issuer,
        Optional<Jurisdiction> jurisdiction,
        Optional<String> number,
        Optional<LocalDate> issued,
        Optional<LocalDate> registeredUntil,
        Optional<LocalDate> verifiedOn,
        Optional<URI> verificationUrl) {

    /**
     * @throws InvalidValue rule {@code credential-code.blank}, {@code credential-title.blank},
     *     {@code credential-issuer.blank}, {@code credential-number.blank}, any of these with
     *     {@code control-character} in place of {@code blank}, {@code credential.ends-before-issued} or
     *     {@code credential.verification-url}
     */
    public Credential {
        code = required(code, "credential-code.blank", "credential-code.control-character");
        title = required(title, "credential-title.blank", "credential-title.control-character");
        issuer = required(issuer, "credential-issuer.blank", "credential-issuer.control-character");
        number = number.map(text -> required(text, "credential-number.blank", "credential-number.control-character"));
        if (issued.isPresent()
                && registeredUntil.isPresent()
                && registeredUntil.get().isBefore(issued.get())) {
            throw new InvalidValue("credential.ends-before-issued", issued.get(), registeredUntil.get());
        }
        if (verificationUrl.isPresent() && !isWeb(verificationUrl.get())) {
            throw new InvalidValue("credential.verification-url", verificationUrl.get());
        }
    }

    /**
     * {@return a credential that doesn't expire}
     *
     * @param code the code that follows the name
     * @param kind the kind
     * @param title the full title
     * @param issuer the issuing body
     */
    public static Credential of(String code, CredentialKind kind, String title, String issuer) {
        return new Credential(
                code,
                kind,
                title,
                issuer,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * {@return this credential, valid to the end of {@code day}}
     *
     * @param day the last day it's valid, in the site's zone
     */
    public Credential registeredUntil(LocalDate day) {
        return new Credential(
                code, kind, title, issuer, jurisdiction, number, issued, Optional.of(day), verifiedOn, verificationUrl);
    }

    /**
     * {@return whether it's valid at {@code instant}}
     *
     * @param instant the moment in question
     * @param zone the site's zone, which decides when a day ends
     */
    public boolean isValidAt(Instant instant, ZoneId zone) {
        var day = LocalDate.ofInstant(instant, zone);
        return issued.map(first -> !day.isBefore(first)).orElse(true)
                && registeredUntil.map(last -> !day.isAfter(last)).orElse(true);
    }

    private static String required(String text, String blank, String controlCharacter) {
        if (text.isBlank()) {
            throw new InvalidValue(blank);
        }
        return PlainCharacters.requirePlain(text.strip(), controlCharacter);
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    }
}
