package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,      10.0.0.0",
        "10.0.0.0/8,      10.255.255.255",
        "10.1.2.3/8,      10.9.9.9",
        "192.0.2.128/25,  192.0.2.200",
        "192.0.2.1,       192.0.2.1",
        "192.0.2.1/32,    192.0.2.1",
        "0.0.0.0/0,       203.0.113.9",
        "' 192.0.2.1 ',   192.0.2.1",
        "::1,             ::1",
        "::1,             0:0:0:0:0:0:0:1",
        "fd00::/8,        fdff:1::2",
        "2001:db8::/33,   2001:db8:7fff::1",
        "::/0,            2001:db8::1",
        "::ffff:192.0.2.1, 192.0.2.1",
    })
    void contains(String block, String address) {
        assertThat(contained(block, address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,      11.0.0.0",
        "192.0.2.128/25,  192.0.2.127",
        "192.0.2.1,       192.0.2.2",
        "::1,             ::2",
        "fd00::/8,        fe00::1",
        "2001:db8::/33,   2001:db8:8000::1",
        "0.0.0.0/0,       ::1",
        "::/0,            192.0.2.1",
    })
    void does_not_contain(String block, String address) {
        assertThat(contained(block, address)).isFalse();
    }

    @Test
    void a_single_address_shares_all_its_bits() {
        assertThat(AddressBlock.parse("192.0.2.1").orElseThrow().prefix()).isEqualTo(32);
        assertThat(AddressBlock.parse("2001:db8::1").orElseThrow().prefix()).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/-1",
                "10.0.0.0/33",
                "10.0.0.0/8/8",
                "10.0.0.0/ 8",
                "::1/129",
                "::1/1000",
                "fe80::1%eth0",
                "[::1]",
                "10.0.0.0:80"
            })
    void is_not_made_of_anything_else(String text) {
        assertThat(AddressBlock.parse(text)).isEmpty();
    }

    /** {@code localhost} and {@code 1} have addresses: whoever looked these up would find some. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "256.0.0.1",
                "1.2.3.4.5",
                "1.2.3.",
                "010.0.0.1",
                "beef",
                ".::",
                ":",
                "1:2",
                "::1::",
                "::256.0.0.1",
                "::1\n",
                "\u0661.0.0.1"
            })
    void no_name_is_an_address(String text) {
        assertThat(AddressBlock.address(text)).isEmpty();
    }

    private static boolean contained(String block, String address) {
        return AddressBlock.parse(block)
                .orElseThrow()
                .contains(AddressBlock.address(address).orElseThrow());
    }
}
