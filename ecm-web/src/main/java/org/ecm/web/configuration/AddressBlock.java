package org.ecm.web.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of network addresses in the notation of RFC 4632: {@code 10.0.0.0/8}, {@code fd00::/8}, or a single address.
 *
 * @param network the block's first address
 * @param prefix the number of leading bits that all its addresses share
 */
public record AddressBlock(InetAddress network, int prefix) {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:][0-9a-fA-F:.]{1,44}");

    /**
     * {@return the block that {@code text} denotes; empty if the text isn't an address or block}
     *
     * @param text an address, optionally with a prefix length
     */
    public static Optional<AddressBlock> parse(String text) {
        var parts = text.strip().split("/", 2);
        return address(parts[0]).flatMap(address -> {
            int bits = address.getAddress().length * 8;
            if (parts.length == 1) {
                return Optional.of(new AddressBlock(address, bits));
            }
            return parts[1].matches("\\d{1,3}") && Integer.parseInt(parts[1]) <= bits
                    ? Optional.of(new AddressBlock(address, Integer.parseInt(parts[1])))
                    : Optional.empty();
        });
    }

    /**
     * {@return the address that a literal denotes; empty for anything else, so that no name is ever looked up}
     *
     * @param text an IPv4 or IPv6 literal
     */
    public static Optional<InetAddress> address(String text) {
        try {
            if (IPV4.matcher(text).matches()) {
                return Optional.of(InetAddress.getByName(text));
            }
            return IPV6.matcher(text).matches()
                    ? Optional.of(InetAddress.getByName("[" + text + "]")) // brackets rule out a host name
                    : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /**
     * {@return whether {@code address} belongs to this block}
     *
     * @param address an IPv4 or IPv6 address
     */
    public boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
