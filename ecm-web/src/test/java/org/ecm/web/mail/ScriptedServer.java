package org.ecm.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server that answers as a test tells it, where no decent one would: by verb, {@code .} for the end of a letter. */
public final class ScriptedServer implements AutoCloseable {

    /** Holds the line, and says nothing, or nothing more than what stands before it. */
    public static final String SILENCE = " silence";

    /** Ends the connection. */
    public static final String HANG_UP = "hang up";

    private static final Map<String, String> USUAL =
            Map.of("HELLO", "220 test", "EHLO", "250 test", "DATA", "354 go on", "QUIT", "221 bye");

    private final ServerSocket server;
    private final Map<String, String> answers;
    private final CountDownLatch over = new CountDownLatch(1);

    public ScriptedServer(Map<String, String> answers) throws IOException {
        this.answers = answers;
        this.server = new ServerSocket(0, 1, Letters.loopback());
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        server.close();
    }

    private void serve() {
        try (var socket = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            boolean goesOn = answer(socket, "HELLO");
            while (goesOn) {
                var line = in.readLine();
                var verb = line == null ? "" : line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                goesOn = line != null && answer(socket, verb);
                if (verb.equals("DATA") && answers.getOrDefault("DATA", "354").startsWith("354")) {
                    goesOn = goesOn && content(in) && answer(socket, ".");
                }
            }
        } catch (IOException e) {
            // the other side went away, as some tests have it
        }
    }

    private boolean content(BufferedReader in) throws IOException {
        if (HANG_UP.equals(answers.get("CONTENT"))) {
            in.readLine();
            return false;
        }
        while (!".".equals(in.readLine())) {
            // not kept
        }
        return true;
    }

    private boolean answer(Socket socket, String verb) throws IOException {
        var answer = answers.getOrDefault(verb, USUAL.getOrDefault(verb, "250 ok"));
        if (answer.equals(HANG_UP)) {
            return false;
        }
        var said = answer.replace(SILENCE, "");
        if (!said.isEmpty()) {
            socket.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        if (answer.endsWith(SILENCE)) {
            awaitTheEnd();
        }
        return true;
    }

    private void awaitTheEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
