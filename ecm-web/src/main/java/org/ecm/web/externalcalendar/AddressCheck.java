package org.ecm.web.externalcalendar;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.ecm.web.configuration.AddressBlock;

/** Which machines may be asked for a calendar: an address that somebody typed must not lead into our own network. */
@FunctionalInterface
interface AddressCheck {

    /** Those that anybody on the Internet may reach, and none else (IANA's special-purpose registries). */
    AddressCheck PUBLIC = new AddressCheck() {

        private final List<AddressBlock> special = blocks(
                "0.0.0.0/8",
                "10.0.0.0/8",
                "100.64.0.0/10",
                "127.0.0.0/8",
                "169.254.0.0/16",
                "172.16.0.0/12",
                "192.0.0.0/24",
                "192.0.2.0/24",
                "192.88.99.0/24",
                "192.168.0.0/16",
                "198.18.0.0/15",
                "198.51.100.0/24",
                "203.0.113.0/24",
                "224.0.0.0/3",
                "2001::/23",
                "2001:db8::/32",
                "2002::/16",
                "3fff::/20");

        /** All IPv4, and of IPv6 what is given out; the rest is local, embeds an IPv4 address, or is nobody's. */
        private final List<AddressBlock> general = blocks("0.0.0.0/0", "2000::/3");

        @Override
        public boolean allows(InetAddress address) {
            return general.stream().anyMatch(block -> block.contains(address))
                    && special.stream().noneMatch(block -> block.contains(address));
        }
    };

    /** {@return whether a connection to {@code address} may be made} */
    boolean allows(InetAddress address);

    private static List<AddressBlock> blocks(String... blocks) {
        return Stream.of(blocks)
                .map(block -> AddressBlock.parse(block).orElseThrow())
                .toList();
    }
}
