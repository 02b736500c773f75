package org.ecm.core.author;

import static org.ecm.core.author.CredentialKind.CERTIFICATION;
import static org.ecm.core.author.CredentialKind.DEGREE;
import static org.ecm.core.author.CredentialKind.FELLOWSHIP;
import static org.ecm.core.author.CredentialKind.LICENSE;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ZONE;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.theo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostNominalsTest {

    @Test
    void are_sorted_by_kind_in_the_conventional_order() {
        var author = mara().withCredentials(
                        of("FEX", FELLOWSHIP), of("CEX", CERTIFICATION), of("LEX", LICENSE), of("MEX", DEGREE));

        assertThat(signature(author, NOW).postNominals()).containsExactly("MEX", "LEX", "CEX", "FEX");
    }

    @Test
    void keep_the_authors_order_within_a_kind() {
        var author = mara().withCredentials(of("PhD", DEGREE), of("LEX", LICENSE), of("BA", DEGREE), of("MA", DEGREE));

        assertThat(signature(author, NOW).postNominals()).containsExactly("PhD", "BA", "MA", "LEX");
    }

    @Test
    void follow_the_name() {
        assertThat(signature(mara(), NOW).text()).isEqualTo("Mara Lindqvist, MSW, LCSW-R");
        assertThat(signature(theo(), NOW).text()).isEqualTo("Theo Okafor");
    }

    @Test
    void omit_an_expired_license() {
        var expiring =
                mara().withCredentials(of("LEX", LICENSE).registeredUntil(LocalDate.of(2026, 6, 1)), of("MEX", DEGREE));
        var lastMoment = Instant.parse("2026-06-02T03:59:59.999999Z");
        var nextDay = Instant.parse("2026-06-02T04:00:00Z");

        assertThat(signature(expiring, lastMoment).postNominals()).containsExactly("MEX", "LEX");
        assertThat(expiring.isLicensed(lastMoment, ZONE)).isTrue();
        assertThat(signature(expiring, nextDay).postNominals()).containsExactly("MEX");
        assertThat(expiring.isLicensed(nextDay, ZONE)).isFalse();
    }

    @Test
    void only_a_license_makes_an_author_licensed() {
        assertThat(mara().isLicensed(NOW, ZONE)).isTrue();
        assertThat(mara().withCredentials(of("MEX", DEGREE), of("CEX", CERTIFICATION), of("FEX", FELLOWSHIP))
                        .isLicensed(NOW, ZONE))
                .isFalse();
    }

    @Test
    void a_byline_keeps_the_order_of_the_authors() {
        var byline = Byline.of(List.of(theo(), mara()), NOW, ZONE);

        assertThat(byline.authors())
                .extracting(Byline.BylineAuthor::text)
                .containsExactly("Theo Okafor", "Mara Lindqvist, MSW, LCSW-R");
    }

    private static Byline.BylineAuthor signature(Author author, Instant instant) {
        return Byline.of(List.of(author), instant, ZONE).authors().get(0);
    }

    private static Credential of(String code, CredentialKind kind) {
        return Credential.of(code, kind, "Example " + code, "Example Board");
    }
}
