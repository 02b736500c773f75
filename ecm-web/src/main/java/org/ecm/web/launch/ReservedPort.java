package org.ecm.web.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.ecm.web.configuration.WrongSetting;

/**
 * The site's port, reserved during startup: no other process can bind it, and connections to it are refused.
 *
 * <p>The port is bound without listening. The server keeps running silently if its port is taken, so this class checks the
 * port before the server starts, and releases it at the last moment.
 */
final class ReservedPort {

    static final String ALLOWED = "a port that nothing else listens on";

    private final Socket held;

    private ReservedPort(Socket held) {
        this.held = held;
    }

    /**
     * {@return the reserved port}
     *
     * @param wanted the port number; 0 for any free port
     * @throws WrongSetting if another process uses the port
     */
    static ReservedPort of(int wanted) {
        try {
            return new ReservedPort(bound(wanted, false));
        } catch (IOException taken) {
            return ofOneBefore(wanted);
        }
    }

    /** Binds with address reuse, because closed connections of an earlier run keep the port busy for a minute. */
    private static ReservedPort ofOneBefore(int wanted) {
        try {
            return new ReservedPort(bound(wanted, true));
        } catch (IOException taken) {
            throw new WrongSetting("ECM_PORT", Integer.toString(wanted), ALLOWED);
        }
    }

    private static Socket bound(int wanted, boolean again) throws IOException {
        var socket = new Socket();
        try {
            socket.setReuseAddress(again);
            socket.bind(new InetSocketAddress(wanted));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** {@return the port number} */
    int number() {
        return held.getLocalPort();
    }

    /** Releases the port so that the server can bind it. */
    void release() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
