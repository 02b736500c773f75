package org.ecm.core.author;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.ecm.core.testing.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u2003\n"})
    void rejects_a_blank_name(String text) {
        assertRefused(() -> new PersonName(text), "person-name.blank");
    }

    @Test
    void strips_a_name_and_limits_it_to_120_characters() {
        assertThat(new PersonName(" " + "n".repeat(120) + "\n").text()).isEqualTo("n".repeat(120));
        assertRefused(() -> new PersonName("n".repeat(121)), "person-name.too-long", 120);
    }

    @Test
    void to_string_returns_the_name() {
        assertThat(new PersonName("Mara Lindqvist")).hasToString("Mara Lindqvist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "US-NY", "GB-ENG", "AT-9", "FR-75C"})
    void accepts_countries_and_their_parts(String code) {
        assertThat(new Jurisdiction(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "USA", "US-", "US-NYNY", "US NY", "US-ny", "New York"})
    void rejects_other_jurisdictions(String code) {
        assertRefused(() -> new Jurisdiction(code), "jurisdiction.malformed", code);
    }

    @Test
    void a_credential_needs_code_title_and_issuer() {
        assertRefused(() -> Credential.of(" ", CredentialKind.DEGREE, "t", "i"), "credential-code.blank");
        assertRefused(() -> Credential.of("c", CredentialKind.DEGREE, "\t", "i"), "credential-title.blank");
        assertRefused(() -> Credential.of("c", CredentialKind.DEGREE, "t", ""), "credential-issuer.blank");
    }

    @Test
    void strips_the_texts_of_a_credential() {
        assertThat(Credential.of(" MSW ", CredentialKind.DEGREE, "\tMaster of Social Work", "Example University\n"))
                .isEqualTo(Examples.degree());
    }

    @Test
    void rejects_a_blank_registration_number() {
        assertRefused(() -> with(Optional.of(" "), Optional.empty(), Optional.empty()), "credential-number.blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/", "javascript:alert(1)", "mailto:a@example.org", "/check", "https:///x"})
    void accepts_only_web_addresses_for_verification(String url) {
        assertRefused(
                () -> with(Optional.empty(), Optional.empty(), Optional.of(URI.create(url))),
                "credential.verification-url",
                URI.create(url));
    }

    @Test
    void rejects_a_credential_that_ends_before_it_was_issued() {
        assertRefused(
                () -> Examples.license().registeredUntil(LocalDate.of(2019, 3, 31)),
                "credential.ends-before-issued",
                LocalDate.of(2019, 4, 1),
                LocalDate.of(2019, 3, 31));
        assertThat(Examples.license().registeredUntil(LocalDate.of(2019, 4, 1)).registeredUntil())
                .contains(LocalDate.of(2019, 4, 1));
    }

    @Test
    void rejects_repeated_credential_codes() {
        assertRefused(
                () -> Examples.mara().withCredentials(Examples.degree(), Examples.license(), Examples.degree()),
                "author.credential-repeated",
                "MSW");
    }

    private static Credential with(Optional<String> number, Optional<LocalDate> issued, Optional<URI> url) {
        return new Credential(
                "c",
                CredentialKind.LICENSE,
                "t",
                "i",
                Optional.empty(),
                number,
                issued,
                Optional.empty(),
                Optional.empty(),
                url);
    }
}
