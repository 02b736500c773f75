package org.ecm.core.inquiry;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "123456789012345",
                "+12125550100",
                "+1 (212) 555-0100",
                "212.555.0100",
                "212/5550100",
                "(0043) 1 23 45",
                "+ 43 1 23 45",
                "1234(5)",
                "212 555 0100 x7",
                "212 555 0100 ext. 123456",
                "212 555 0100, EXT 7",
                "2125550100x7",
                "+1\u00a0212\u202f555\u20110100",
                "+1 212 555–0100"
            })
    void accepts_common_numbers_as_typed(String typed) {
        assertThat(new PhoneNumber(typed).text()).isEqualTo(typed);
    }

    @Test
    void strips_white_space_and_invisible_characters() {
        assertThat(new PhoneNumber(" 212 555 0100 ").text()).isEqualTo("212 555 0100");
        assertThat(new PhoneNumber("\u202a+1 (212) 555-0100\u202c").text()).isEqualTo("+1 (212) 555-0100");
    }

    @Test
    void accepts_digits_of_any_script() {
        assertThat(new PhoneNumber("+\u0661 \u0662\u0661\u0662 \u0665\u0665\u0665\u0660\u0661\u0660\u0660").text())
                .isEqualTo("+1 212 5550100");
        assertThat(new PhoneNumber("\uff12\uff11\uff12-\u096a\u096b ext. \u06f7").text())
                .isEqualTo("212-45 ext. 7");
        assertRefused(() -> new PhoneNumber("\u0661\u0662\u0663\u0664"), "phone.malformed");
        assertRefused(() -> new PhoneNumber("\u2460\u2461\u2462\u2463\u2464"), "phone.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234",
                "1234567890123456",
                "call me",
                "212-555-ASKME",
                "++12125550100",
                "212+5550100",
                "2125550100 x",
                "2125550100 x1234567",
                "2125550100 x7 x8",
                "2125550100 extension 7",
                "2125550100))",
                "2125550100;7",
                "tel:2125550100",
                "2125550100 or 2125550101"
            })
    void rejects_other_texts(String typed) {
        assertRefused(() -> new PhoneNumber(typed), "phone.malformed");
    }

    @Test
    void rejects_a_blank_number() {
        assertRefused(() -> new PhoneNumber(" "), "phone.blank");
        assertRefused(() -> new PhoneNumber("\u202a\u202c"), "phone.blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"212\n5550100", "2125550100\r\n", "212\t5550100", "212\u00005550100"})
    void rejects_control_characters(String typed) {
        assertRefused(() -> new PhoneNumber(typed), "phone.control-character");
    }

    @Test
    void limits_a_number_to_40_characters() {
        var longest = "1" + " ".repeat(35) + "2345";

        assertThat(new PhoneNumber(longest).text()).hasSize(40);
        assertRefused(() -> new PhoneNumber(" " + longest.replaceFirst(" ", "  ")), "phone.too-long", 40);
    }
}
