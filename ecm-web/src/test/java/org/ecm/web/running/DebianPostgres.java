package org.ecm.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL as Debian installs it, on files of its own, which syncs its commits: it can be stopped, killed and started. */
final class DebianPostgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");

    private final Path programs;
    private final Path files;
    private final int port;
    private Process server;

    private DebianPostgres(Path programs, Path files, int port) {
        this.programs = programs;
        this.files = files;
        this.port = port;
        this.server = launch();
    }

    /** {@return where Debian keeps the programs of its newest PostgreSQL, if there is one} */
    static Optional<Path> installed() {
        try (var versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("postgres")))
                    .sorted()
                    .reduce((older, newer) -> newer);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes a database, and starts the server.
     *
     * @param folder an empty one, which the user {@code postgres} can reach
     */
    static DebianPostgres on(Path folder) {
        var programs = installed().orElseThrow();
        run(List.of("chown", "postgres", folder.toString()));
        var files = folder.resolve("db");
        run(asPostgres(
                programs.resolve("initdb").toString(),
                "--wal-segsize=1",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C",
                "-D",
                files.toString()));
        return new DebianPostgres(programs, files, freePort());
    }

    private static int freePort() {
        try (var any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private Process launch() {
        try {
            var started = new ProcessBuilder(asPostgres(
                            programs.resolve("postgres").toString(),
                            "-D",
                            files.toString(),
                            "-p",
                            Integer.toString(port),
                            "-k",
                            "",
                            "-c",
                            "fsync=on",
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "min_wal_size=2MB",
                            "-c",
                            "max_wal_size=4MB",
                            "-c",
                            "shared_buffers=8MB",
                            "-c",
                            "max_connections=60"))
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "debian-postgres.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again on the same files. */
    void start() {
        server = launch();
    }

    /** Ends it as an upgrade would: connections are cut. */
    void stop() {
        signal("INT");
    }

    /** Ends it as a power failure would, with all its processes. */
    void kill() {
        // the parent is left alone: it ends once it has seen its child end, which would stay a zombie without it
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
    }

    private void signal(String name) {
        server.descendants()
                .findFirst()
                .ifPresent(postmaster -> run(List.of("kill", "-" + name, Long.toString(postmaster.pid()))));
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!server.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("PostgreSQL did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private static List<String> asPostgres(String... command) {
        var all = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
        all.addAll(List.of(command));
        return all;
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new AssertionError("Debian's PostgreSQL is run as the user postgres, which takes root: `"
                        + String.join(" ", command) + "` said: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
