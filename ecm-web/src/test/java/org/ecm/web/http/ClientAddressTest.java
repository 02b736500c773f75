package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.web.configuration.AddressBlock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    private static final List<AddressBlock> TRUSTED = Stream.of("10.0.0.0/8", "fd00::/8")
            .map(AddressBlock::parse)
            .map(Optional::orElseThrow)
            .toList();

    @ParameterizedTest
    @CsvSource({
        // peer,         forwarded,                                  client
        "10.0.0.1,       198.51.100.7,                               198.51.100.7",
        "10.0.0.1,       '192.0.2.66, 198.51.100.7',                 198.51.100.7",
        "10.0.0.1,       '198.51.100.7, 10.0.0.2',                   198.51.100.7",
        "10.0.0.1,       '192.0.2.66,198.51.100.7 ,10.0.0.2, 10.3.3.3', 198.51.100.7",
        "10.0.0.1,       '10.9.9.9, 10.0.0.2',                       10.9.9.9",
        "fd00::1,        2001:db8:1:2::3,                            2001:db8:1:2::3",
        "fd00::1,        '2001:db8:1:2::3, 10.0.0.2',                2001:db8:1:2::3",
        "::ffff:10.0.0.1, 198.51.100.7,                              198.51.100.7",
    })
    void is_what_the_last_trusted_proxy_saw(String peer, String forwarded, String client) {
        assertThat(seen(peer, forwarded)).isEqualTo(AddressBlock.address(client));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.5, 198.51.100.7", "203.0.113.5, 10.0.0.1", "2001:db8::1, fd00::1"})
    void is_the_peer_if_nobody_trusts_it(String peer, String forwarded) {
        assertThat(seen(peer, forwarded)).isEqualTo(AddressBlock.address(peer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "unknown",
                "localhost",
                "198.51.100.7:443",
                "[2001:db8::1]",
                "198.51.100.7, garbage",
                "999.0.0.1",
                "<script>",
                "198.51.100.7,"
            })
    void is_the_peer_if_the_header_says_nothing(String forwarded) {
        assertThat(seen("10.0.0.1", forwarded)).isEqualTo(AddressBlock.address("10.0.0.1"));
    }

    @Test
    void is_the_peer_without_a_header() {
        assertThat(ClientAddress.of("10.0.0.1", List.of(), TRUSTED).address())
                .isEqualTo(AddressBlock.address("10.0.0.1"));
    }

    @Test
    void is_not_what_a_visitor_sent_in_a_header_before_the_proxys_own() {
        assertThat(ClientAddress.of("10.0.0.1", List.of("192.0.2.66", "198.51.100.7"), TRUSTED)
                        .address())
                .isEqualTo(AddressBlock.address("198.51.100.7"));
    }

    @Test
    void is_unknown_if_the_server_knows_no_address() {
        var client = ClientAddress.of("peer.example", List.of("198.51.100.7"), TRUSTED);

        assertThat(client.address()).isEmpty();
        assertThat(client).hasToString("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7,       198.51.100.0/24",
        "255.255.255.255,    255.255.255.0/24",
        "2001:db8:1:2::3,    2001:db8:1::/48",
        "2001:db8:0:ff::,    2001:db8:0::/48",
        "::ffff:192.0.2.200, 192.0.2.0/24",
    })
    void tells_a_log_its_network_only(String address, String network) {
        assertThat(new ClientAddress(AddressBlock.address(address))).hasToString(network);
    }

    private static Optional<InetAddress> seen(String peer, String forwarded) {
        return ClientAddress.of(peer, List.of(forwarded), TRUSTED).address();
    }
}
