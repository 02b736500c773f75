package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page has one address, and it ends with no slash. */
class TrailingSlashIT {

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @CsvSource({
        "/articles/, /articles",
        "/articles/first-part/, /articles/first-part",
        "/articles/?page=2, /articles?page=2",
        "/articles/?a=%7C|&b, /articles?a=%7C|&b",
        "/about/, /about",
        "/authors/ada-tester/, /authors/ada-tester",
        "/series/, /series",
        "/consultation/, /consultation",
        "/feed.xml/, /feed.xml"
    })
    void an_address_with_a_slash_at_its_end_leads_to_the_one_without(String target, String to) {
        for (var method : new String[] {"GET", "HEAD"}) {
            var answer = Wire.request(site.address(), method + " " + target + " HTTP/1.1\r\nHost: evil.example\r\n");

            assertThat(answer.status()).as(method).isEqualTo(301);
            assertThat(answer.header("Location")).as(method).hasValue(site.address() + to);
            assertThat(answer.body()).as(method).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, 200",
        "/unknown/, 404",
        "/articles/unknown/, 404",
        "/articles/taken-back/, 410",
        "/articles//, 404",
        "//, 404",
        "//evil.example/, 404",
        "//articles/, 404",
        "/%2F%2Fevil.example/, 404",
        "/articles/?page=x, 400"
    })
    void where_there_is_no_page_nothing_changes(String target, int status) {
        var answer = Wire.get(site.address(), target, "");

        assertThat(answer.status()).isIn(status, 400);
        assertThat(answer.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT"})
    void what_is_sent_is_not_led_on(String method) {
        var answer = site.send(method, "/articles/", BodyPublishers.ofString("a=b"));

        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
