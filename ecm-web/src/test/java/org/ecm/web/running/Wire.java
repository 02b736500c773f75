package org.ecm.web.running;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer to bytes that no HTTP client would send.
 *
 * @param status of HTTP
 * @param head the lines before the body
 * @param body what follows them
 */
record Wire(int status, String head, String body) {

    private static final int PATIENCE = 60_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) [^\r\n]*");

    /** {@return the answer to a GET of {@code target}, with more header lines} */
    static Wire get(String address, String target, String headers) {
        return request(address, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers);
    }

    /** {@return the answer to a request; the end of its headers is added} */
    static Wire request(String address, String lines) {
        return bytes(address, lines + "Connection: close\r\n\r\n");
    }

    /** {@return the answer to exactly these bytes, which end by closing the connection} */
    static Wire bytes(String address, String request) {
        var uri = URI.create(address);
        try (var socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new AssertionError(request.lines().findFirst().orElse(""), e);
        }
    }

    /** {@return what a server sent until it closed the connection} */
    static Wire of(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        var status = STATUS.matcher(answer);
        if (end < 0 || !status.lookingAt()) {
            throw new AssertionError("no answer of HTTP: " + answer);
        }
        return new Wire(Integer.parseInt(status.group(1)), answer.substring(0, end), answer.substring(end + 4));
    }

    /** {@return all that was received, further answers included} */
    String whole() {
        return head + "\r\n\r\n" + body;
    }

    /** {@return the value of a header} */
    Optional<String> header(String name) {
        return head.lines()
                .skip(1)
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }
}
