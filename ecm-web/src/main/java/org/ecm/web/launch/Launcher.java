package org.ecm.web.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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
            HTTP + "timeout-seconds=30");

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
            int port = freePort(configuration.port());
            System.setProperty("ecm.port", Integer.toString(port));
            start(port);
            System.out.println("ECM is ready: http://localhost:" + port + "/");
        } catch (WrongSetting wrong) {
            exit(2, wrong.getMessage());
        } catch (BootstrapException | IOException | IllegalStateException failure) {
            exit(1, "ECM could not start: " + failure.getMessage());
        }
    }

    private static void start(int port) throws BootstrapException, IOException {
        PayaraMicro.setUpackedJarDir(null);
        var server = PayaraMicro.getInstance();
        server.setHttpPort(port).setHttpAutoBind(false).setNoCluster(true).setPrintLogo(false);
        server.setNoHazelcast(true);
        server.setLogPropertiesFile(loggingProperties().toFile());
        server.setPreBootHandler(Launcher::configure);
        PayaraMicroRuntime runtime = server.bootStrap();
        try (InputStream war = resource("/ecm.war")) {
            // deploy answers true even if the application could not start
            if (!runtime.deploy("ecm", "/", war)
                    || !runtime.getDeployedApplicationNames().contains("ecm")) {
                throw new IllegalStateException("the lines above say why");
            }
        }
    }

    private static void configure(AdminCommandRunner server) {
        SERVER_SETTINGS.forEach(setting -> server.run("set", setting));
    }

    /** Finds out before the server does: a server that cannot have its port stays alive and silent. */
    private static int freePort(int wanted) {
        try (var socket = new ServerSocket(wanted)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new WrongSetting("ECM_PORT", Integer.toString(wanted), "a port that nothing else listens on");
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
