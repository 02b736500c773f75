package org.ecm.web.site;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Modifier;

/**
 * A client's offer to leave HTTP/1.1 for another protocol, which the site always declines.
 *
 * <p>Grizzly treats each such request as if the other protocol were spoken already, and leaves {@code Content-Type} and
 * {@code Content-Length} out of the answer. Its own API says otherwise for one request; it is called by reflection, since
 * another server doesn't have it, nor needs it.
 */
final class ProtocolUpgrade {

    private static final String[] PACKET = {"getUnwrappedCoyoteRequest", "getCoyoteRequest", "getRequest"};

    private ProtocolUpgrade() {}

    /**
     * Has the answer written as HTTP/1.1.
     *
     * @param request as the server passed it to the first filter
     */
    static void decline(HttpServletRequest request) {
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
