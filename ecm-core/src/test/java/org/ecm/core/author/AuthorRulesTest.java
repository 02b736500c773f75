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
    void a_name_is_not_blank(String text) {
        assertRefused(() -> new PersonName(text), "person-name.blank");
    }

    @Test
    void a_name_has_120_characters_at_most_and_no_white_space_around_it() {
        assertThat(new PersonName(" " + "n".repeat(120) + "\n").text()).isEqualTo("n".repeat(120));
        assertRefused(() -> new PersonName("n".repeat(121)), "person-name.too-long", 120);
    }

    @Test
    void a_name_is_shown_as_it_is() {
        assertThat(new PersonName("Mara Lindqvist")).hasToString("Mara Lindqvist");
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "US-NY", "GB-ENG", "AT-9", "FR-75C"})
    void a_jurisdiction_is_a_country_or_a_part_of_one(String code) {
        assertThat(new Jurisdiction(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "USA", "US-", "US-NYNY", "US NY", "US-ny", "New York"})
    void anything_else_is_no_jurisdiction(String code) {
        assertRefused(() -> new Jurisdiction(code), "jurisdiction.malformed", code);
    }

    @Test
    void a_credential_needs_code_title_and_issuer() {
        assertRefused(() -> Credential.of(" ", CredentialKind.DEGREE, "t", "i"), "credential-code.blank");
        assertRefused(() -> Credential.of("c", CredentialKind.DEGREE, "\t", "i"), "credential-title.blank");
        assertRefused(() -> Credential.of("c", CredentialKind.DEGREE, "t", ""), "credential-issuer.blank");
    }

    @Test
    void a_credential_has_no_white_space_around_its_texts() {
        assertThat(Credential.of(" MSW ", CredentialKind.DEGREE, "\tMaster of Social Work", "Example University\n"))
                .isEqualTo(Examples.degree());
    }

    @Test
    void a_registration_number_is_absent_rather_than_blank() {
        assertRefused(() -> with(Optional.of(" "), Optional.empty(), Optional.empty()), "credential-number.blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/", "javascript:alert(1)", "mailto:a@example.org", "/check", "https:///x"})
    void only_a_web_address_can_be_followed_to_verify(String url) {
        assertRefused(
                () -> with(Optional.empty(), Optional.empty(), Optional.of(URI.create(url))),
                "credential.verification-url",
                URI.create(url));
    }

    @Test
    void a_credential_does_not_end_before_it_was_issued() {
        assertRefused(
                () -> Examples.licence().registeredUntil(LocalDate.of(2019, 3, 31)),
                "credential.ends-before-issued",
                LocalDate.of(2019, 4, 1),
                LocalDate.of(2019, 3, 31));
        assertThat(Examples.licence().registeredUntil(LocalDate.of(2019, 4, 1)).registeredUntil())
                .contains(LocalDate.of(2019, 4, 1));
    }

    @Test
    void an_author_holds_each_code_once() {
        assertRefused(
                () -> Examples.mara().holding(Examples.degree(), Examples.licence(), Examples.degree()),
                "author.credential-repeated",
                "MSW");
    }

    private static Credential with(Optional<String> number, Optional<LocalDate> issued, Optional<URI> url) {
        return new Credential(
                "c",
                CredentialKind.LICENCE,
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
