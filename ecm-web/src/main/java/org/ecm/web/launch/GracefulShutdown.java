package org.ecm.web.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Shuts down gracefully: rejects new requests with 503, lets running ones finish, closes the listener, then stops the site
 * and its server.
 *
 * @param closeListener stops listening
 * @param server runs the site
 * @param temporary the folder to remove at the end
 */
record GracefulShutdown(Runnable closeListener, PayaraMicroRuntime server, TemporaryFolder temporary)
        implements Runnable {

    private static final Logger LOG = Logger.getLogger(GracefulShutdown.class.getName());

    private static final long MAX_WAIT_MILLIS = 25_000;

    /** Gives the server time to send the last bytes of a response after the site has written it. */
    private static final long LAST_BYTES_MILLIS = 500;

    @Override
    public void run() {
        int status = 0;
        try {
            drain();
            closeListener.run();
            System.setOut(new PrintStream(
                    OutputStream.nullOutputStream(),
                    true,
                    StandardCharsets.UTF_8)); // the server prints its thread pools when it stops
            server.shutdown();
        } catch (JMException | BootstrapException | RuntimeException e) {
            LOG.log(Level.SEVERE, "graceful shutdown failed", e);
            status = 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            status = 1;
        } finally {
            LogManager.getLogManager().reset();
            temporary.remove();
            Runtime.getRuntime().halt(status); // the server's own shutdown hook would stop it a second time
        }
    }

    private static void drain() throws JMException, InterruptedException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("org.ecm:type=RequestDrain"),
                        "drain",
                        new Object[] {MAX_WAIT_MILLIS},
                        new String[] {"long"});
        TimeUnit.MILLISECONDS.sleep(LAST_BYTES_MILLIS);
    }
}
