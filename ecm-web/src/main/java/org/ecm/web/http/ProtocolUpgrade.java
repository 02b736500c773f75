package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Modifier;

/**
 * Declines every offer to switch from HTTP/1.1 to another protocol.
 *
 * <p>Grizzly treats such a request as if the connection had already switched, and omits {@code Content-Type} and
 * {@code Content-Length} from the response. Grizzly's API turns that off for one request. This class calls it by
 * reflection, because other servers neither have nor need it.
 */
public final class ProtocolUpgrade {

    private static final String[] PACKET = {"getUnwrappedCoyoteRequest", "getCoyoteRequest", "getRequest"};

    private ProtocolUpgrade() {}

    /**
     * Makes the server answer in HTTP/1.1.
     *
     * @param request the request as the server passed it to the first filter
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
            // other servers don't omit these headers
        }
    }

    /** {@return the nearest public superclass, because the packet's own class is private to the server} */
    private static Class<?> publicType(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) ? type : publicType(type.getSuperclass());
    }
}
