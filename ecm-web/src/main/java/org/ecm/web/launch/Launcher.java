package org.ecm.web.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecm.web.configuration.Settings;
import org.ecm.web.configuration.UnknownSettings;
import org.ecm.web.configuration.WrongSetting;

/**
 * Runs the site at {@code /} on its own server: {@code java -jar ecm-server.jar}.
 *
 * <p>Prints one line when the site is ready. Exits with 2 if the operator has something to fix, after a line that names
 * it; with 1 if the site can't start for another reason, because the server would keep running without it.
 */
public final class Launcher {

    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private static final String TRANSPORT = "configs.config.server-config.network-config.transports.transport.tcp.";

    private static final int TIMEOUT = 60_000;

    /** The exit status when the operator must fix something before the next start can succeed. */
    private static final int TO_FIX = 2;

    private static final int BUG = 1;

    private static final List<String> SERVER_SETTINGS = List.of(
            // one node needs no data grid, which opens its own port; setNoHazelcast alone doesn't disable it
            "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
            // it would report to payara.fish, unencrypted, that this site runs, and its software versions
            "configs.config.server-config.phone-home-runtime-configuration.enabled=false",
            HTTP + "max-connections=-1", // by default a connection is closed after 250 requests
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false",
            HTTP + "xframe-options=false", // the site sends better headers of its own
            HTTP + "compression=on",
            HTTP + "compressable-mime-type=text/html,text/css,text/plain,application/xml,application/atom+xml,"
                    + "image/svg+xml",
            HTTP + "timeout-seconds=30",
            // with its own threads the server reuses buffers, so it can read a pipelined request from memory that
            // holds an earlier response
            "configs.config.server-config.thread-pools.thread-pool.http-thread-pool.classname="
                    + RequestThreadPool.class.getName(),
            // up to four times as much of a response is buffered for a slow client; larger writes block the thread
            TRANSPORT + "socket-write-buffer-size=16384",
            TRANSPORT + "socket-read-buffer-size=4096", // limits how much of a pipeline one thread reads in one turn
            TRANSPORT + "read-timeout-millis=20000", // after this long without bytes of an expected body, the client is
            // gone
            TRANSPORT + "write-timeout-millis=30000",
            HTTP + "max-swallowing-input-bytes=10485760", // discards the rest of a refused body without using a thread
            HTTP + "http2-enabled=false", // the proxy speaks HTTP/2 to visitors; h2c would be a second way in
            HTTP + "websockets-support-enabled=false",
            HTTP + "comet-support-enabled=false",
            HTTP + "header-buffer-length-bytes=32768", // requests include the cookies of a parent domain
            // the server's error page names the server and its version; this valve writes no page at all
            "configs.config.server-config.http-service.virtual-server.server.property.errorReportValve="
                    + "org.apache.catalina.valves.RemoteHostValve",
            LISTENER + "enabled=false"); // until the site is deployed

    private Launcher() {}

    /**
     * Starts the site, and returns when it accepts requests.
     *
     * @param arguments ignored: settings come from the environment or system properties
     */
    @SuppressWarnings({"SystemOut", "IllegalCatch"}) // the console is this program's interface
    public static void main(String... arguments) {
        var temporary = temporaryFolder();
        try {
            var configuration = Settings.read();
            var port = ReservedPort.of(configuration.port());
            System.setProperty("ecm.port", Integer.toString(port.number()));
            start(port, temporary);
            System.out.println("ECM is ready: http://localhost:" + port.number() + "/");
        } catch (WrongSetting wrong) {
            temporary.remove();
            var lines = new ArrayList<>(UnknownSettings.ofThisProcess());
            lines.addAll(wrong.lines());
            exit(TO_FIX, String.join(System.lineSeparator(), lines));
        } catch (Exception | Error failure) { // otherwise the server's threads would keep running
            temporary.remove();
            exit(
                    ConsoleLogHandler.isStartRefused() ? TO_FIX : BUG,
                    ConsoleLogHandler.isStartRefused() ? "" : "ECM could not start: " + failure.getMessage());
        }
    }

    private static TemporaryFolder temporaryFolder() {
        try {
            return TemporaryFolder.create();
        } catch (IOException e) {
            exit(
                    TO_FIX,
                    "The temporary folder " + Settings.temporaryFolder()
                            + " can't be written to; let the site's user write there, or choose another one with"
                            + " -Djava.io.tmpdir");
            throw new UncheckedIOException(e);
        }
    }

    private static void start(ReservedPort port, TemporaryFolder temporary) throws BootstrapException, IOException {
        PayaraMicro.setUpackedJarDir(null);
        var server = PayaraMicro.getInstance();
        server.setHttpPort(port.number())
                .setHttpAutoBind(false)
                .setNoCluster(true)
                .setPrintLogo(false);
        server.setNoHazelcast(true);
        server.setLogPropertiesFile(loggingProperties(temporary).toFile());
        server.setPreBootHandler(Launcher::configure);
        var commands = new ArrayList<AdminCommandRunner>();
        server.setPostBootHandler(commands::add);
        PayaraMicroRuntime runtime = server.bootStrap();
        try (InputStream war = resource("/ecm.war")) {
            // deploy returns true even if the application couldn't start
            if (!runtime.deploy("ecm", "/", war)
                    || !runtime.getDeployedApplicationNames().contains("ecm")) {
                throw new IllegalStateException("see the lines above");
            }
        }
        var listener = commands.get(0);
        open(port, listener);
        ShutdownSignal.handle(
                new GracefulShutdown(() -> listener.run("set", LISTENER + "enabled=false"), runtime, temporary));
    }

    private static void configure(AdminCommandRunner server) {
        SERVER_SETTINGS.forEach(setting -> server.run("set", setting));
    }

    /** Opens the port only now: until the site is ready, connections are refused, which proxies handle well. */
    private static void open(ReservedPort port, AdminCommandRunner server) throws IOException {
        port.release();
        server.run("set", LISTENER + "enabled=true"); // succeeds even if the port is taken
        if (!answers(port.number())) {
            throw new WrongSetting("ECM_PORT", Integer.toString(port.number()), ReservedPort.ALLOWED);
        }
    }

    private static boolean answers(int port) throws IOException {
        var alive = (HttpURLConnection) new URL("http://localhost:" + port + "/health/live").openConnection();
        alive.setConnectTimeout(TIMEOUT);
        alive.setReadTimeout(TIMEOUT);
        try (var body = alive.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"status\":\"UP\"");
        } catch (IOException noAnswerOfOurs) {
            return false;
        } finally {
            alive.disconnect();
        }
    }

    private static Path loggingProperties(TemporaryFolder temporary) throws IOException {
        var file = temporary.path().resolve("logging.properties");
        try (InputStream properties = resource("/org/ecm/web/launch/logging.properties")) {
            Files.write(file, properties.readAllBytes());
        }
        return file;
    }

    private static InputStream resource(String name) {
        var stream = Launcher.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("this jar has no " + name);
        }
        return stream;
    }

    private static void exit(int status, String line) {
        PrintStream console = System.err;
        if (!line.isEmpty()) {
            console.println(line);
        }
        Runtime.getRuntime().halt(status);
    }
}
