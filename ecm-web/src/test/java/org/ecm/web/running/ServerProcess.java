package org.ecm.web.running;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The site as an operator starts it: a process of its own, with its own deadline, ended with the tests. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofMinutes(6);
    private static final Pattern READY = Pattern.compile("ECM is ready: (http://localhost:\\d+)/");
    private static final Pattern SERVER_READY = Pattern.compile("(Payara Micro) .* ready in ");

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts the runnable jar.
     *
     * @param name of its log below {@code target}
     * @param settings beside a free port
     */
    public static ServerProcess start(String name, Map<String, String> settings) {
        return java(name, settings, "-jar", jar());
    }

    /**
     * Starts a server that knows nothing of the site, and has it deploy the WAR.
     *
     * @param name of its log below {@code target}
     * @param port where it listens
     * @param settings of the site
     */
    static ServerProcess deploy(String name, int port, Map<String, String> settings) {
        return java(
                name,
                settings,
                "-jar",
                payaraMicro(),
                "--deploy",
                "target/ecm.war",
                "--contextroot",
                "/",
                "--port",
                Integer.toString(port),
                "--nocluster",
                "--disablephonehome");
    }

    /** {@return the server as its makers release it} */
    private static String payaraMicro() {
        try {
            return Path.of(PayaraMicro.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jar() {
        return Path.of(System.getProperty("ecm.server", "target/ecm-server.jar"))
                .toAbsolutePath()
                .toString();
    }

    private static ServerProcess java(String name, Map<String, String> settings, String... program) {
        try {
            var log = Path.of("target", name + ".log").toAbsolutePath();
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m"));
            command.addAll(List.of(program));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("ECM_"));
            builder.environment().putAll(new HashMap<>(Map.of("ECM_PORT", "0")));
            builder.environment().putAll(settings);
            return new ServerProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the address that the line of readiness names} */
    public String awaitReady() {
        return await(READY).group(1);
    }

    /** Waits for the server itself, whether it could deploy anything or not. */
    void awaitServer() {
        await(SERVER_READY);
    }

    private Matcher await(Pattern pattern) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (System.nanoTime() < end) {
            var written = pattern.matcher(output());
            if (written.find()) {
                return written;
            }
            if (exited(Duration.ofMillis(200)).isPresent()) {
                break;
            }
        }
        close();
        throw new AssertionError("the site did not write " + pattern + ":\n" + output());
    }

    /** {@return the exit status, once it has ended; fails at the deadline} */
    public int awaitEnd() {
        return exited(DEADLINE).orElseThrow(() -> {
            close();
            return new AssertionError("the process did not end:\n" + output());
        });
    }

    /** Waits, while it runs, until something is so. */
    void awaitThat(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (exited(Duration.ofMillis(200)).isPresent() || System.nanoTime() > end) {
                close();
                throw new AssertionError("not so in the end: " + what + "\n" + output());
            }
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** {@return its number with the operating system} */
    public long pid() {
        return process.pid();
    }

    /** {@return everything it has written so far} */
    public String output() {
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to end, as systemd does. */
    void terminate() {
        process.destroy();
    }

    /** Ends it as a power failure would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        process.destroy();
        if (exited(Duration.ofSeconds(20)).isEmpty()) {
            process.destroyForcibly();
        }
    }

    private Optional<Integer> exited(Duration timeout) {
        try {
            return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(process.exitValue())
                    : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
