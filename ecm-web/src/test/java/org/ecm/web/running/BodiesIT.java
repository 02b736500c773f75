package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent along: how much of it, however it comes, is looked at before what it is sent to. */
class BodiesIT {

    private static final int MOST = 64 * 1024;

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @CsvSource({"/, 70000", "/articles, 65537", "/health, 70000", "/unknown, 70000", "/articles, 3000000"})
    void a_large_body_is_refused(String path, int bytes) {
        var answer = site.send("POST", path, BodyPublishers.ofByteArray(new byte[bytes]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("That was too long");
        Protected.byHeaders(answer.headers());
        Protected.tellsNothingOfTheInside(answer.body());
    }

    @ParameterizedTest
    @CsvSource({"/, 70000", "/articles, 65537", "/health, 70000", "/unknown, 70000", "/articles, 3000000"})
    void a_large_body_of_unknown_length_is_refused_as_well(String path, int bytes) {
        var answer = chunked("POST " + path, bytes);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(answer.body()).contains("That was too long");
    }

    @Test
    void what_is_not_too_large_is_answered_for_what_it_is() {
        var sized = site.send("POST", "/articles", BodyPublishers.ofByteArray(new byte[MOST]));

        assertThat(sized.statusCode()).isEqualTo(405);
        assertThat(chunked("POST /articles", MOST).status()).isEqualTo(405);
    }

    /** The connector gives up on some of these by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nabc\r\n0\r\n\r\n", "-5\r\nabc\r\n0\r\n\r\n", "ffffffffffffffff\r\nabc\r\n0\r\n\r\n"})
    void a_body_that_is_none_is_not_read(String chunks) {
        var answer = Wire.bytes(site.address(), head("POST /articles", "Transfer-Encoding: chunked\r\n") + chunks);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
        Protected.tellsNothingOfTheInside(answer.head());
    }

    /** Nor does a header: what is posted stays a POST, and is guarded as one. */
    @Test
    void a_field_makes_no_other_method_of_a_post() {
        var answer = site.send(
                "POST",
                "/articles",
                BodyPublishers.ofString("_method=GET"),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-HTTP-Method-Override",
                "GET");

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    private Wire chunked(String asked, int bytes) {
        return Wire.bytes(
                site.address(),
                head(asked, "Transfer-Encoding: chunked\r\n") + Integer.toHexString(bytes) + "\r\n" + "x".repeat(bytes)
                        + "\r\n0\r\n\r\n");
    }

    private static String head(String asked, String length) {
        return asked + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + "\r\n";
    }
}
