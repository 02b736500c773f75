package org.ecm.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ecm.web.network.TestAuthority;

/** The machine's nginx with the configuration that the operator's guide shows, in a folder and on ports of a test. */
final class NginxProcess implements AutoCloseable {

    static final String HOST = "www.example.org";

    private static final int PATIENCE = 60_000;
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Process process;
    private final Path folder;
    private final int http;
    private final int https;
    private final TestAuthority authority;

    private NginxProcess(Process process, Path folder, int http, int https, TestAuthority authority) {
        this.process = process;
        this.folder = folder;
        this.http = http;
        this.https = https;
        this.authority = authority;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param folder for its files, empty
     * @param site the port of the site behind it
     */
    static NginxProcess start(Path folder, int site) {
        try {
            int http = freePort();
            int https = freePort();
            var authority = new TestAuthority(folder);
            authority.writeServer(HOST, folder.resolve("fullchain.pem"), folder.resolve("privkey.pem"));
            Files.writeString(folder.resolve("nginx.conf"), main(folder) + guide(folder, site, http, https) + "}\n");
            var process = new ProcessBuilder(
                            "nginx",
                            "-p",
                            folder.toString(),
                            "-c",
                            folder.resolve("nginx.conf").toString(),
                            "-e",
                            folder.resolve("start.log").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile())
                    .start();
            var nginx = new NginxProcess(process, folder, http, https, authority);
            nginx.awaitPort(https);
            return nginx;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String main(Path folder) {
        var user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        return user + """
                daemon off;
                worker_processes 1;
                pid FOLDER/nginx.pid;
                events {}
                http {
                default_type application/octet-stream;
                client_body_temp_path FOLDER/body;
                proxy_temp_path FOLDER/proxy;
                fastcgi_temp_path FOLDER/fastcgi;
                uwsgi_temp_path FOLDER/uwsgi;
                scgi_temp_path FOLDER/scgi;
                """.replace("FOLDER", folder.toString());
    }

    private static String guide(Path folder, int site, int http, int https) throws IOException {
        var file = Path.of(System.getProperty("basedir", ""))
                .toAbsolutePath()
                .resolve("../ecm-docs/src/main/asciidoc/nginx/ecm.conf");
        var text = Files.readString(file);
        text = replace(text, "127.0.0.1:8080", "127.0.0.1:" + site);
        text = replace(text, "listen 80;", "listen 127.0.0.1:" + http + ";");
        text = replace(text, "listen 443 ", "listen 127.0.0.1:" + https + " ");
        text = replace(text, "/etc/letsencrypt/live/www.example.org", folder.toString());
        return replace(text, "/var/log/nginx", folder.toString());
    }

    private static String replace(String text, String what, String with) {
        if (!text.contains(what)) {
            throw new AssertionError("the guide's nginx configuration has no " + what);
        }
        return text.replace(what, with);
    }

    private void awaitPort(int port) throws IOException {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    close();
                    throw new AssertionError("nginx does not listen: " + text("console.log") + text("start.log"));
                }
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** {@return the answer by http to a visitor who comes from an address of this machine} */
    Wire http(String from, String request) {
        try (var socket = connect(from, http)) {
            return exchange(socket, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the answer by https to a visitor who comes from an address of this machine} */
    Wire https(String from, String request) {
        try (var plain = connect(from, https);
                var socket = authority.client().getSocketFactory().createSocket(plain, HOST, https, true)) {
            return exchange(socket, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what one of its files holds; empty if there is none} */
    String text(String file) throws IOException {
        var path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private static Socket connect(String from, int port) throws IOException {
        var socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static Wire exchange(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return Wire.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
