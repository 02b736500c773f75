package org.ecm.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A domain of a Payara Server on ports of its own, run by {@code asadmin} as an operator would.
 *
 * <p>Closing it ends its process, whatever happened before.
 */
final class PayaraServer implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofMinutes(8);
    private static final String DOMAIN = "ecm";
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** As the operator's guide says. */
    private static final String SILENT = "<phone-home-runtime-configuration enabled=\"false\"/>";

    private final Path installation;
    private final Path home;
    private final Map<String, String> settings;
    private final List<Integer> ports;

    private PayaraServer(Path installation, Path home, Map<String, String> settings) {
        this.installation = installation;
        this.home = home;
        this.settings = settings;
        this.ports = freePorts(12);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * Makes a domain that was never started and tells its maker nothing when it is.
     *
     * @param installation an unpacked Payara Server
     * @param home a folder for the domain
     * @param settings environment variables of the site
     */
    static PayaraServer create(Path installation, Path home, Map<String, String> settings) throws IOException {
        var server = new PayaraServer(installation.toAbsolutePath(), home.toAbsolutePath(), settings);
        var ports = server.ports;
        server.asadmin(
                "--user=admin",
                "create-domain",
                "--nopassword=true",
                "--domaindir=" + server.home,
                "--adminport=" + ports.get(0),
                "--instanceport=" + ports.get(1),
                "--hazelcastdasport=" + ports.get(2),
                "--hazelcaststartport=" + ports.get(3),
                "--domainproperties=http.ssl.port=" + ports.get(4) + ":domain.jmxPort=" + ports.get(5) + ":jms.port="
                        + ports.get(6) + ":orb.listener.port=" + ports.get(7) + ":orb.ssl.port=" + ports.get(8)
                        + ":orb.mutualauth.port=" + ports.get(9) + ":osgi.shell.telnet.port=" + ports.get(10)
                        + ":java.debugger.port=" + ports.get(11),
                DOMAIN);
        var configuration = server.folder().resolve("config/domain.xml");
        var written = Files.readString(configuration);
        Files.writeString(configuration, written.replaceFirst("<config name=\"server-config\">", "$0" + SILENT));
        return server;
    }

    void start() {
        asadmin("start-domain", "--timeout=" + DEADLINE.toSeconds(), "--domaindir=" + home, DOMAIN);
    }

    void restart() {
        asadmin("restart-domain", "--timeout=" + DEADLINE.toSeconds(), "--domaindir=" + home, DOMAIN);
    }

    void stop() {
        asadmin("stop-domain", "--timeout=" + DEADLINE.toSeconds(), "--domaindir=" + home, DOMAIN);
    }

    /** {@return what asadmin says to a file of commands} */
    String run(Path commands) {
        return asadmin("multimode", "--file=" + commands.toAbsolutePath());
    }

    void deploy() {
        asadmin(
                "deploy",
                "--name=ecm",
                "--contextroot=/",
                Path.of("target/ecm.war").toAbsolutePath().toString());
    }

    void undeploy() {
        asadmin("undeploy", "ecm");
    }

    /** {@return where visitors find the site, without a slash at the end} */
    String address() {
        return "http://localhost:" + ports.get(1);
    }

    /** {@return the ports that visitors and {@code asadmin} need} */
    Set<Integer> ownPorts() {
        return Set.of(ports.get(0), ports.get(1));
    }

    Set<Integer> listeningPorts() throws IOException {
        return ListeningPorts.of(process().orElseThrow().pid());
    }

    /** {@return everything it has logged so far} */
    String log() {
        try {
            var log = folder().resolve("logs/server.log");
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String endOfLog() {
        var log = log();
        return log.substring(Math.max(0, log.length() - 10_000));
    }

    /** Waits, while it runs, until a condition holds. */
    void awaitThat(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (!condition.getAsBoolean()) {
            if (process().isEmpty() || System.nanoTime() > end) {
                throw new AssertionError("not so in the end: " + what + "\n" + endOfLog());
            }
            pause();
        }
    }

    /** {@return what {@code asadmin} printed} */
    private String asadmin(String... arguments) {
        var command = new ArrayList<>(List.of(
                JAVA,
                "-Duser.home=" + home, // asadmin keeps a cache and passwords there
                "-jar",
                installation.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--port=" + ports.get(0),
                "--interactive=false"));
        command.addAll(List.of(arguments));
        return output(command);
    }

    private String output(List<String> command) {
        try {
            Files.createDirectories(home);
            var file = home.resolve("asadmin.log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file.toFile());
            builder.environment().keySet().removeIf(key -> key.startsWith("ECM_"));
            builder.environment().putAll(settings);
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var process = builder.start();
            if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end:\n" + Files.readString(file));
            }
            var output = Files.readString(file);
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " failed:\n" + output + "\n" + endOfLog());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** {@return its process, found by the folder that no other domain has} */
    private Optional<ProcessHandle> process() {
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    var line = commandLine(process.pid());
                    return line.contains("com.sun.enterprise.glassfish.bootstrap.ASMain\n")
                            && line.contains("-domaindir\n" + folder() + "\n");
                })
                .findFirst();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', '\n');
        } catch (IOException e) {
            return ""; // ended meanwhile
        }
    }

    @Override
    public void close() {
        kill();
        keepLog();
    }

    /** The domain is deleted with the test; its log tells why it failed. */
    private void keepLog() {
        try {
            Files.writeString(Path.of("target", "payara-server.log"), log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kill() {
        process().ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(1, TimeUnit.MINUTES).join();
        });
    }

    private Path folder() {
        return home.resolve(DOMAIN);
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All at once, so that they differ. */
    private static List<Integer> freePorts(int number) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            try {
                for (int i = 0; i < number; i++) {
                    sockets.add(new ServerSocket(0));
                }
                return sockets.stream().map(ServerSocket::getLocalPort).collect(Collectors.toList());
            } finally {
                for (var socket : sockets) {
                    socket.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
