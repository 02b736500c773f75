package org.ecm.web.protection;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteFilterTest {

    /** An empty cell is a header that was not sent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Sec-Fetch-Site | Origin                     | Host              | goes on
                "same-origin      |                            | www.example.org   | true",
                "same-origin      | https://www.example.org    | www.example.org   | true",
                "same-origin      | null                       | www.example.org   | true",
                "none             |                            | www.example.org   | true",
                "same-site        | https://blog.example.org   | www.example.org   | false",
                "cross-site       | https://evil.example       | www.example.org   | false",
                "cross-site       | https://www.example.org    | www.example.org   | false",
                "cross-site       |                            | www.example.org   | false",
                "Same-Origin      | https://www.example.org    | www.example.org   | false",
                "'same-origin, x' | https://www.example.org    | www.example.org   | false",
                "''               | https://www.example.org    | www.example.org   | false",

                // too old to say so, or by http: the origin is compared with the operator's address, then with the host
                "                 | https://www.example.org    | inside:8080       | true",
                "                 | http://www.example.org     | inside:8080       | true",
                "                 | https://www.example.org    |                   | true",
                "                 | HTTPS://WWW.Example.ORG    | inside:8080       | true",
                "                 | https://www.example.org:443| inside:8080       | true",
                "                 | http://192.0.2.7:8080      | 192.0.2.7:8080    | true",
                "                 | http://[2001:db8::7]:8080  | [2001:DB8::7]:8080| true",
                "                 | http://localhost           | localhost:80      | true",
                "                 | https://other.example.org  | other.example.org:443 | true",
                "                 | https://evil.example       | www.example.org   | false",
                "                 | https://evil.example       |                   | false",
                "                 | https://www.example.org:8443 | www.example.org | false",
                "                 | http://192.0.2.7:8081      | 192.0.2.7:8080    | false",
                "                 | https://www.example.org.evil.example | www.example.org | false",
                "                 | https://evil.example/www.example.org | www.example.org | false",
                "                 | https://www.example.org/   | www.example.org   | false",
                "                 | https://www.example.org@evil.example | www.example.org | false",
                "                 | https://a@www.example.org  | www.example.org   | false",
                "                 | www.example.org            | www.example.org   | false",
                "                 | file://www.example.org     | www.example.org   | false",
                "                 | null                       | null              | false",
                "                 | null                       | www.example.org   | false",
                "                 | ''                         | ''                | false",
                "                 | 'https://evil.example https://www.example.org' | www.example.org | false",

                // nobody can tell: the form's token decides
                "                 |                            | www.example.org   | true",
                "                 |                            |                   | true",
            })
    void is_told_by_what_the_browser_says(String fetchSite, String origin, String host, boolean goesOn) {
        assertThat(CrossSiteFilter.isFromHere(
                        Optional.ofNullable(fetchSite),
                        Optional.ofNullable(origin),
                        Optional.ofNullable(host),
                        URI.create("https://www.example.org")))
                .isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080,  http://localhost:8080,  true",
        "http://localhost:8080,  http://localhost:8081,  false",
        "http://localhost:8080,  http://localhost,       false",
        "http://localhost:80,    http://localhost,       true",
        "https://Example.org,    https://example.org,    true",
    })
    void the_operators_address_has_its_port(String baseUrl, String origin, boolean goesOn) {
        assertThat(CrossSiteFilter.isFromHere(
                        Optional.empty(), Optional.of(origin), Optional.of("inside"), URI.create(baseUrl)))
                .isEqualTo(goesOn);
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded,                   true",
        "application/x-www-form-urlencoded; charset=utf-8,    true",
        "Application/X-WWW-Form-Urlencoded;charset=UTF-8,     true",
        "application/x-www-form-urlencoded; charset=utf-16,   false",
        "application/x-www-form-urlencoded; charset=unheard,  false",
        "multipart/form-data; boundary=x,                     false",
        "text/plain,                                          false",
        "application/json,                                    false",
        "*/*,                                                 false",
        "application/*,                                       false",
    })
    void only_a_form_is_taken(String type, boolean taken) {
        assertThat(CrossSiteFilter.isForm(MediaType.valueOf(type))).isEqualTo(taken);
    }

    @Test
    void what_does_not_say_what_it_is_is_not_taken() {
        assertThat(CrossSiteFilter.isForm(null)).isFalse();
    }
}
