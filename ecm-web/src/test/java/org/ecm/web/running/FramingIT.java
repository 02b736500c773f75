package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests whose end, or whose host, a proxy might see elsewhere than the site does. */
class FramingIT {

    private static final String HIDDEN = "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final RunningSite site = RunningSite.get();

    static Stream<Arguments> requests() {
        return Stream.of(
                refused(411, "POST / HTTP/1.1", "Host: a", "Content-Length: 4", "Transfer-Encoding: chunked"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Transfer-Encoding: chunked", "Content-Length: 4"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Content-Length: 4", "Content-Length: 5"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Content-Length: 0", "Content-Length: 0"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Content-Length: 4, 4"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Content-Length: +4"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Content-Length: -1"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Content-Length : 4"),
                refused(400, "POST / HTTP/1.1", "Host: a", "Transfer-Encoding : chunked"),
                refused(411, "POST / HTTP/1.1", "Host: a", "Transfer-Encoding: gzip, chunked"),
                refused(411, "POST / HTTP/1.1", "Host: a", "Transfer-Encoding: identity"),
                refused(411, "POST / HTTP/1.0", "Host: a", "Transfer-Encoding: chunked"),
                refused(411, "POST / HTTP/1.1", "Host: a", "Upgrade: x", "Transfer-Encoding: chunked"),
                refused(400, "GET / HTTP/1.1", "Host: a", "Host: b"),
                refused(400, "GET / HTTP/1.1", "Host: a", "Host: a"),
                refused(400, "GET / HTTP/1.1"),
                refused(400, "GET / HTTP/1.1", "Host : a"),
                refused(400, "GET / HTTP/1.1", "Host: a/b"),
                refused(400, "GET / HTTP/1.1", "Host: user@a"),
                refused(505, "GET /"),
                refused(505, "GET / HTTP/0.9", "Host: a"),
                refused(505, "GET / HTTP/1.2", "Host: a"),
                refused(505, "GET / HTTP/2.0", "Host: a"));
    }

    /** What follows is not read as a request of its own: the connection ends with the refusal. */
    @ParameterizedTest
    @MethodSource("requests")
    void a_request_of_doubtful_framing_is_refused_and_its_connection_closed(int status, String request) {
        var answer = Wire.bytes(site.address(), request + "0\r\n\r\n" + HIDDEN);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Connection")).hasValue("close");
        assertThat(answer.whole()).doesNotContain("User-agent");
    }

    @Test
    void one_that_is_sound_is_answered_and_so_is_the_next() {
        var answers = Wire.bytes(
                site.address(), HIDDEN + "GET /robots.txt HTTP/1.0\r\nHost: [::1]:8080\r\nContent-Length: 0\r\n\r\n");

        assertThat(answers.whole().split("User-agent", -1)).hasSize(3);
    }

    @Test
    void requests_of_a_pipeline_are_answered_in_their_order() {
        var form =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.201\r\nContent-Length: 3\r\n%s\r\na=b";
        var answers = Wire.bytes(
                        site.address(),
                        form.formatted("/articles", "")
                                + form.formatted("/consultation", "")
                                + "GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                + form.formatted("/unknown", "")
                                + form.formatted("/consultation", "Connection: close\r\n"))
                .whole();

        assertThat(Pattern.compile("HTTP/1\\.1 (\\d{3})")
                        .matcher(answers)
                        .results()
                        .map(status -> status.group(1)))
                .containsExactly("405", "415", "200", "405", "415");
    }

    private static Arguments refused(int status, String... lines) {
        return Arguments.of(status, String.join("\r\n", lines) + "\r\n\r\n");
    }
}
