package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ecm.web.configuration.AddressBlock;

/**
 * The network address that a request comes from, as far as it can be trusted.
 *
 * @param address the address of the visitor, or of the nearest proxy that isn't trusted; empty if unknown
 */
public record ClientAddress(Optional<InetAddress> address) {

    private static final int HOUSEHOLD = 8;

    /**
     * {@return the client address of a request}
     *
     * <p>This method reads {@code X-Forwarded-For} from its end, and only as long as the hop that wrote an entry is
     * trusted: any client can forge the entries before that.
     *
     * @param request the request
     * @param trusted the proxies whose forwarded headers are trusted
     */
    public static ClientAddress of(HttpServletRequest request, List<AddressBlock> trusted) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), trusted);
    }

    /** {@return the client address} Joins all headers, because a proxy can extend the header it got or add another one. */
    public static ClientAddress of(String peer, List<String> forwarded, List<AddressBlock> trusted) {
        var hop = AddressBlock.address(peer);
        var hops = String.join(",", forwarded).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && isTrusted(hop, trusted); i--) {
            var before = AddressBlock.address(hops[i].strip());
            if (before.isEmpty()) {
                break;
            }
            hop = before;
        }
        return new ClientAddress(hop);
    }

    private static boolean isTrusted(Optional<InetAddress> hop, List<AddressBlock> trusted) {
        return hop.filter(address -> trusted.stream().anyMatch(block -> block.contains(address)))
                .isPresent();
    }

    /** {@return the key of a sender for limits: an IPv4 address, or the 64-bit network of an IPv6 household} */
    public ByteBuffer sender() {
        byte[] bytes = address.map(InetAddress::getAddress).orElse(new byte[0]); // all unknown senders share one key
        return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, HOUSEHOLD));
    }

    /** {@return the client's network for logs, never the full address} */
    @Override
    public String toString() {
        return address.map(ClientAddress::network).orElse("unknown");
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + ".0/24";
        }
        return "%x:%x:%x::/48"
                .formatted(
                        (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff),
                        (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff),
                        (bytes[4] & 0xff) << 8 | (bytes[5] & 0xff));
    }
}
