package org.ecm.web.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ecm.web.configuration.Settings;
import org.ecm.web.configuration.WrongSetting;
import org.jspecify.annotations.Nullable;

/**
 * Serves the site at {@code /} on a server of its own: {@code java -jar ecm-server.jar}.
 *
 * <p>Prints one line when the site is ready. Exits with 2 and one line if a setting is wrong, with 1 if the site cannot
 * start: the server itself would live on without it.
 */
public final class Launcher {

    private static final String HTTP =
            "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";

    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    private static final int PATIENCE = 60_000;

    private static final List<String> SERVER_SETTINGS = List.of(
            // one node needs no grid, which would listen on a port of its own; setNoHazelcast alone does not prevent it
            "configs.config.server-config.hazelcast-config-specific-configuration.enabled=false",
            HTTP + "max-connections=-1", // by default a connection is closed after 250 requests
            HTTP + "server-header=false",
            HTTP + "xpowered-by=false",
            HTTP + "xframe-options=false", // the site's own headers say it better
            HTTP + "compression=on",
            HTTP + "compressable-mime-type=text/html,text/css,text/plain,application/xml,application/atom+xml,"
                    + "image/svg+xml",
            HTTP + "timeout-seconds=30",
            HTTP + "header-buffer-length-bytes=32768", // cookies of a parent domain come with every request
            // the server's own page would name it and its version; this valve writes nothing where that one would
            "configs.config.server-config.http-service.virtual-server.server.property.errorReportValve="
                    + "org.apache.catalina.valves.RemoteHostValve",
            LISTENER + "enabled=false"); // until there is something to serve

    private Launcher() {}

    /**
     * Starts the site, and returns when it serves.
     *
     * @param arguments none are read: settings come by environment or system property
     */
    @SuppressWarnings("SystemOut") // the console is this program's interface
    public static void main(String... arguments) {
        try {
            var configuration = Settings.read();
            var port = HeldPort.of(configuration.port());
            System.setProperty("ecm.port", Integer.toString(port.number()));
            start(port);
            System.out.println("ECM is ready: http://localhost:" + port.number() + "/");
        } catch (WrongSetting wrong) {
            exit(2, wrong.getMessage());
        } catch (BootstrapException | IOException | IllegalStateException failure) {
            exit(1, "ECM could not start: " + failure.getMessage());
        }
    }

    private static void start(HeldPort port) throws BootstrapException, IOException {
        PayaraMicro.setUpackedJarDir(null);
        var server = PayaraMicro.getInstance();
        server.setHttpPort(port.number())
                .setHttpAutoBind(false)
                .setNoCluster(true)
                .setPrintLogo(false);
        server.setNoHazelcast(true);
        server.setLogPropertiesFile(loggingProperties().toFile());
        server.setPreBootHandler(Launcher::configure);
        var commands = new ArrayList<AdminCommandRunner>();
        server.setPostBootHandler(commands::add);
        PayaraMicroRuntime runtime = server.bootStrap();
        try (InputStream war = resource("/ecm.war")) {
            // deploy answers true even if the application could not start
            if (!runtime.deploy("ecm", "/", war)
                    || !runtime.getDeployedApplicationNames().contains("ecm")) {
                throw new IllegalStateException("the lines above say why");
            }
        }
        open(port, commands.get(0));
    }

    private static void configure(AdminCommandRunner server) {
        SERVER_SETTINGS.forEach(setting -> server.run("set", setting));
    }

    /** Lets visitors in, now that there is a site: until here they are refused, and a proxy knows what that means. */
    private static void open(HeldPort port, AdminCommandRunner server) throws IOException {
        port.release();
        server.run("set", LISTENER + "enabled=true"); // says success even if it could not have the port
        if (!answers(port.number())) {
            throw new IllegalStateException("something else has taken port " + port.number() + " meanwhile");
        }
    }

    private static boolean answers(int port) throws IOException {
        var alive = (HttpURLConnection) new URL("http://localhost:" + port + "/health/live").openConnection();
        alive.setConnectTimeout(PATIENCE);
        alive.setReadTimeout(PATIENCE);
        try (var body = alive.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"status\":\"UP\"");
        } catch (IOException noAnswerOfOurs) {
            return false;
        } finally {
            alive.disconnect();
        }
    }

    private static Path loggingProperties() throws IOException {
        var file = Files.createTempFile("ecm-logging", ".properties");
        file.toFile().deleteOnExit();
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

    private static void exit(int status, @Nullable String line) {
        PrintStream console = System.err;
        console.println(line);
        Runtime.getRuntime().halt(status);
    }
}
