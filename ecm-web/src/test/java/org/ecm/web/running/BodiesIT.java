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

    @Test
    void what_is_not_too_large_is_answered_for_what_it_is() {
        var sized = site.send("POST", "/articles", BodyPublishers.ofByteArray(new byte[MOST]));

        assertThat(sized.statusCode()).isEqualTo(405);
    }

    /** A body must announce its length; where one ends that doesn't is a matter of opinion. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "3\r\nabc\r\n0\r\n\r\n",
                "0\r\nX: trailer\r\n\r\n",
                "zz\r\nabc\r\n0\r\n\r\n",
                "-5\r\nabc\r\n0\r\n\r\n",
                "ffffffffffffffff\r\nabc\r\n0\r\n\r\n"
            })
    void a_body_of_unknown_length_is_not_read(String chunks) {
        var answer = Wire.bytes(
                site.address(),
                "POST /articles HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

        assertThat(answer.status()).isIn(400, 411); // the connector gives up on some of these by itself
        assertThat(answer.header("Connection")).hasValue("close");
        Protected.tellsNothingOfTheInside(answer.whole());
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
}
