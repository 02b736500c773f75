package org.ecm.web.externalcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.ecm.core.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that somebody types leads to the public Internet, over https, and nowhere else. */
class AddressCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "223.255.255.255",
                "2600::1",
                "2a00:1450::1"
            })
    void a_machine_of_the_internet_may_be_asked(String address) throws UnknownHostException {
        assertThat(AddressCheck.PUBLIC.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.255",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "2130706433",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void no_other_may(String address) throws UnknownHostException {
        assertThat(AddressCheck.PUBLIC.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ecm.example/a?b=c,       https://ecm.example/a?b=c",
        "' HTTPS://ecm.example:8443/a ',  HTTPS://ecm.example:8443/a",
        "webcal://ecm.example/a,          https://ecm.example/a",
        "WEBCALS://ecm.example/a,         https://ecm.example/a",
    })
    void an_address_is_one_of_https(String typed, String kept) {
        assertThat(new CalendarAddress(typed).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                               calendar-address.not-https",
        "http://ecm.example/a,             calendar-address.not-https",
        "ecm.example/a,                    calendar-address.not-https",
        "file:///etc/passwd,               calendar-address.not-https",
        "https:///a,                       calendar-address.malformed",
        "https://ada:seen@ecm.example/a,   calendar-address.malformed",
        "https://ecm.example:99999/a,      calendar-address.malformed",
        "https://ecm.example/a b,          calendar-address.malformed",
    })
    void anything_else_is_refused(String typed, String rule) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new CalendarAddress(typed))
                .withMessage(rule)
                .withNoCause();
    }

    @Test
    void it_is_a_secret() {
        assertThat(new CalendarAddress("https://ecm.example/seen").toString()).doesNotContain("ecm", "seen");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new CalendarAddress("https://ecm.example/" + "a".repeat(2_000)))
                .withMessage("calendar-address.too-long");
    }
}
