package org.ecm.web.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.ecm.web.configuration.WrongSetting;

/**
 * The port of a site that is about to serve: nothing else can have it, and whoever tries to connect is refused.
 *
 * <p>It is bound, and nothing listens. A server that finds its port taken stays alive and silent, so this finds out
 * before it starts, and lets go of the port at the last moment.
 */
final class ReservedPort {

    static final String ALLOWED = "a port that nothing else listens on";

    private final Socket held;

    private ReservedPort(Socket held) {
        this.held = held;
    }

    /**
     * {@return the port, held}
     *
     * @param wanted its number; 0 for any that is free
     * @throws WrongSetting if something else has it
     */
    static ReservedPort of(int wanted) {
        try {
            return new ReservedPort(bound(wanted, false));
        } catch (IOException taken) {
            return ofOneBefore(wanted);
        }
    }

    /** Connections that a site of before has closed keep its port for a minute, though nobody listens there. */
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

    /** {@return which it is} */
    int number() {
        return held.getLocalPort();
    }

    /** Leaves it to whoever binds it next. */
    void release() {
        try {
            held.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
