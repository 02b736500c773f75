package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Modifier;

/**
 * Declines every offer to leave HTTP/1.1 for another protocol.
 *
 * <p>Grizzly treats each such request as if the other protocol were spoken already, and leaves {@code Content-Type} and
 * {@code Content-Length} out of the answer. Its own API turns that off for one request. It is called by reflection, since
 * other servers neither have nor need it.
 */
public final class ProtocolUpgrade {

    private static final String[] PACKET = {"getUnwrappedCoyoteRequest", "getCoyoteRequest", "getRequest"};

    private ProtocolUpgrade() {}

    /**
     * Makes the server answer in HTTP/1.1.
     *
     * @param request as the server passed it to the first filter
     */
    public static void decline(HttpServletRequest request) {
        if (request.getHeader("Upgrade") == null) {
            return;
        }
        try {
            Object packet = request;
            for (var step : PACKET) {
                packet = packet.getClass().getMethod(step).invoke(packet);
            }
            publicType(packet.getClass())
                    .getMethod("setIgnoreContentModifiers", boolean.class)
                    .invoke(packet, false);
        } catch (ReflectiveOperationException otherServer) {
            // its answers are whole as they are
        }
    }

    /** The packet's own class is private to the server. */
    private static Class<?> publicType(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) ? type : publicType(type.getSuperclass());
    }
}
