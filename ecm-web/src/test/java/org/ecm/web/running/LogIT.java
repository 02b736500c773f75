package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the site has logged after every other test has asked what it wanted: comes last. */
@Order(Integer.MAX_VALUE)
class LogIT {

    private static final Pattern QUERY = Pattern.compile("/[a-z0-9./-]*\\?[a-z]+=");

    private final RunningSite site = RunningSite.get();

    @Test
    void the_log_knows_neither_queries_nor_whole_addresses() {
        site.get("/articles?page=canary-of-a-query");
        site.get("/unknown?name=canary-of-a-query", "X-Forwarded-For", "203.0.113.77");
        for (var unreadable : List.of("/%zz", "/%zcanary", "/canary%", "/canary%u0041")) {
            Wire.get(site.address(), unreadable + "?name=canary-of-a-query", "Referer: https://canary.example/\r\n");
        }

        assertThat(site.log())
                .contains("content: ")
                .doesNotContain("canary", "%z", "URLDecoder", "203.0.113.77", "127.0.0.1", "0:0:0:0:0:0:0:1", "[::1]")
                .doesNotContainPattern(QUERY);
    }

    @Test
    void nothing_that_visitors_do_is_an_incident() throws IOException {
        for (int i = 0; i < 20; i++) {
            goAwayWhileSending("Content-Length: 70000\r\n\r\nabc");
            goAwayWhileSending("Content-Length: 700\r\n\r\nabc");
            goAwayWhileSending("Transfer-Encoding: chunked\r\n\r\n5\r\nabc");
            assertThat(site.get("/about").statusCode()).isEqualTo(200);
        }

        assertThat(site.log()).doesNotContain(" incident ", "threw exception", "StackOverflow");
    }

    /** One node needs no grid of nodes: it listens where visitors come in, and nowhere else. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_site_listens_on_one_port() throws IOException {
        var port = URI.create(site.address()).getPort();

        assertThat(ListeningPorts.of(site.process().pid())).containsExactly(port);
        assertThat(site.log()).doesNotContainIgnoringCase("hazelcast.");
    }

    private void goAwayWhileSending(String rest) throws IOException {
        var uri = URI.create(site.address());
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("POST /about HTTP/1.1\r\nHost: localhost\r\n" + rest)
                            .getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
