package org.ecm.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.ecm.web.configuration.AddressBlock;

/**
 * Where a request comes from, as far as that can be believed.
 *
 * @param address of the visitor, or of the last proxy that is not trusted
 */
public record ClientAddress(Optional<InetAddress> address) {

    private static final int HOUSEHOLD = 8;

    /**
     * {@return where a request comes from}
     *
     * <p>{@code X-Forwarded-For} is read from its end, and only as long as each hop that wrote an entry is trusted:
     * whatever stands before that, anybody can have written.
     *
     * @param request whose
     * @param trusted proxies whose forwarded headers are believed
     */
    public static ClientAddress of(HttpServletRequest request, List<AddressBlock> trusted) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), trusted);
    }

    /** A proxy may append to the header it got, or add another one after it. */
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

    /** {@return what counts as one sender: an address of IPv4, or the network of 64 bits that an IPv6 household has} */
    public ByteBuffer sender() {
        byte[] bytes =
                address.map(InetAddress::getAddress).orElse(new byte[0]); // whoever has none that is known shares one
        return ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, HOUSEHOLD));
    }

    /** {@return the network it belongs to, never the whole address: what a log may know} */
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
