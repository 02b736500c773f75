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
                refused(400, "GET / HTTP/1.1", "No colon", "Host: a"),
                refused(400, "GET / HTTP/1.1", "Host: a", "Name with spaces: b"),
                refused(400, "GET / HTTP/1.1", "Host: a", ": b"),
                refused(400, "GET / HTTP/1.1", "Host: a", "X: b\rc: d"),
                refused(400, "GET / HTTP/1.1", "Host: a", "X: b\0c"),
                refused(411, "POST / HTTP/1.1", "Host: a", "Transfer-Encoding:\r\n chunked"),
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

    /** RFC 9112, section 5.2: it is one line, and the connector reads it so before the site sees it. */
    @Test
    void a_folded_header_line_is_one_line() {
        var answer = Wire.get(site.address(), "/robots.txt", "X: a\r\n Host: b\r\n");

        assertThat(answer.status()).isEqualTo(200);
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

    @Test
    void forms_of_a_pipeline_are_each_read_whole_and_answered_in_their_order() {
        var form = FilledForm.complete(site.address(), "Pipeline One").read();
        var answers = Wire.bytes(
                        site.address(),
                        posted(form.copy().with("show", "times"), "")
                                + posted(form.copy().with("name", "Pipeline Two"), "")
                                + posted(
                                        form.copy()
                                                .with("name", "Pipeline Three")
                                                .with("email", "none"),
                                        "Connection: close\r\n"))
                .whole()
                .split("(?=HTTP/1\\.1 \\d{3} )");

        assertThat(answers).hasSize(3);
        assertThat(answers[0]).startsWith("HTTP/1.1 200 ").contains("\"Pipeline One\"");
        assertThat(answers[1]).startsWith("HTTP/1.1 303 ").doesNotContain("Pipeline");
        assertThat(answers[2]).startsWith("HTTP/1.1 400 ").contains("\"Pipeline Three\"");
    }

    private static String posted(FilledForm form, String header) {
        var body = form.encoded(); // ASCII
        return "POST /consultation HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.202\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n"
                + header
                + "\r\n" + body;
    }

    private static Arguments refused(int status, String... lines) {
        return Arguments.of(status, String.join("\r\n", lines) + "\r\n\r\n");
    }
}
