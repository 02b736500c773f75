package org.ecm.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The one site that all integration tests of a run talk to, with the test content. */
public final class RunningSite {

    static {
        // by then the server closes what is idle, perhaps just as a form is sent, and no form is sent twice by itself
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1) // as browsers and proxies ask, wherever there is no TLS
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private static @Nullable RunningSite running;
    private static @Nullable String failure;

    private final ServerProcess process;
    private final String address;

    private RunningSite(ServerProcess process) {
        this.process = process;
        this.address = process.awaitReady();
    }

    /** {@return the site, started by whoever asks first} */
    public static synchronized RunningSite get() {
        if (failure != null) {
            throw new AssertionError("not started again: " + failure);
        }
        var site = running;
        if (site == null) {
            try {
                site = new RunningSite(like("site"));
            } catch (AssertionError e) {
                failure = e.getMessage();
                throw e;
            }
            running = site;
        }
        return site;
    }

    /**
     * {@return a process of its own that serves the same}
     *
     * @param name of its log below {@code target}
     */
    public static ServerProcess like(String name) {
        try {
            return ServerSettings.complete(Files.createTempDirectory("ecm-data"))
                    .start(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return where it is, without a slash at the end} */
    public String address() {
        return address;
    }

    /** {@return the process that serves it} */
    ServerProcess process() {
        return process;
    }

    /** {@return what it has logged so far} */
    public String log() {
        return process.output();
    }

    /**
     * {@return the answer to a GET}
     *
     * @param path beginning with a slash
     * @param headers name, value, name, value
     */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /**
     * {@return the answer to any request}
     *
     * @param method of HTTP
     * @param path beginning with a slash
     * @param body what is sent
     * @param headers name, value, name, value
     */
    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return exchange(address, method, path, body, headers);
    }

    static HttpResponse<String> exchange(
            String address, String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /**
     * {@return the answer as a browser receives it, compressed}
     *
     * @param path beginning with a slash
     */
    public HttpResponse<byte[]> compressed(String path) {
        return compressed(address, path);
    }

    static HttpResponse<byte[]> compressed(String address, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", "gzip")
                .timeout(Duration.ofSeconds(60))
                .build();
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
