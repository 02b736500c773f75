package org.ecm.core.inquiry;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final String LONGEST_LOCAL = "l".repeat(64);
    private static final String LONG_DOMAIN = "d".repeat(63) + "." + "d".repeat(63) + "." + "d".repeat(58) + ".au";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@example.org",
                "j@e.co",
                "Jo.O'Neil+news-1_x@mail.example.co.uk",
                "!#$%&*/=?^`{|}~@example.org",
                "zoë@büro.example",
                "用户@例子.广告",
                "jo@xn--bro-hoa.example",
                "jo@1.2.example",
                "jo@a-b.example"
            })
    void accepts_common_addresses_as_typed(String typed) {
        assertThat(new EmailAddress(typed).text()).isEqualTo(typed);
    }

    @Test
    void strips_white_space() {
        assertThat(new EmailAddress(" \tjo@example.org ")).isEqualTo(new EmailAddress("jo@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t "})
    void rejects_a_blank_address(String typed) {
        assertRefused(() -> new EmailAddress(typed), "email.blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@example.org\r\nBcc: all@example.org",
                "jo@example.org\nBcc: all@example.org",
                "jo\r@example.org",
                "jo@exam\nple.org",
                "jo@example.org\r\n",
                "\njo@example.org",
                "jo@example.org\u0085x",
                "jo@example.org\u2028",
                "jo\u2029@example.org",
                "jo\u0000@example.org",
                "j\to@example.org",
                "jo\u007f@example.org",
                "jo\uD83D@example.org"
            })
    void rejects_line_ends_and_control_characters(String typed) {
        assertRefused(() -> new EmailAddress(typed), "email.control-character");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo",
                "@",
                "@example.org",
                "jo@",
                "jo@@example.org",
                "jo@example@example.org",
                "jo@example.org,al@example.org",
                "jo,al@example.org",
                "jo;al@example.org",
                "Jo <jo@example.org>",
                "\"jo\"@example.org",
                "\"jo al\"@example.org",
                "jo al@example.org",
                "jo\u00a0al@example.org",
                "jo\u200b@example.org",
                "jo\u202e@example.org",
                "jo(comment)@example.org",
                "jo\\al@example.org",
                "jo:al@example.org",
                "[jo]@example.org",
                "jo@[192.0.2.1]",
                "jo@192.0.2.1",
                "jo@192.0.2.10",
                "jo@localhost"
            })
    void rejects_several_addresses_and_uncommon_forms(String typed) {
        assertRefused(() -> new EmailAddress(typed), "email.malformed");
    }

    @Test
    void an_ascii_local_part_works_with_every_server() {
        assertThat(new EmailAddress("jo.o'neill+site@m\u00fcnchen.example").hasPlainLocalPart())
                .isTrue();
        assertThat(new EmailAddress("j\u00f6rg@example.org").hasPlainLocalPart())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {".jo@example.org", "jo.@example.org", "j..o@example.org", ".@example.org"})
    void rejects_leading_trailing_and_double_dots(String typed) {
        assertRefused(() -> new EmailAddress(typed), "email.malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@.example.org",
                "jo@example.org.",
                "jo@example..org",
                "jo@example.o",
                "jo@example.12",
                "jo@-example.org",
                "jo@example-.org",
                "jo@example.org-",
                "jo@exa_mple.org",
                "jo@exa mple.org",
                "jo@exam!ple.org",
                "jo@example/path.org",
                "jo@example.org:25",
                "jo@\u2474.example", // folds to (1).example
                "jo@\u2488a.example", // folds to 1.a.example
                "jo@\u034f\u034f.example", // folds to nothing
                "jo@xn--\u00fc.example"
            })
    void validates_the_domain_in_its_ascii_form(String typed) {
        assertRefused(() -> new EmailAddress(typed), "email.malformed");
    }

    @Test
    void limits_the_local_part_to_64_characters() {
        assertThat(new EmailAddress(LONGEST_LOCAL + "@example.org").text()).hasSize(76);
        assertRefused(() -> new EmailAddress(LONGEST_LOCAL + "l@example.org"), "email.malformed");
    }

    @Test
    void limits_an_address_to_254_characters() {
        assertThat(new EmailAddress(LONGEST_LOCAL + "@" + LONG_DOMAIN).text()).hasSize(254);
        assertRefused(() -> new EmailAddress(LONGEST_LOCAL + "@d." + LONG_DOMAIN), "email.too-long", 254);
        assertRefused(() -> new EmailAddress("l".repeat(300)), "email.too-long", 254);
    }

    @Test
    void measures_the_domain_in_ascii() {
        var longest = "jo@" + "ü.".repeat(30) + "exa.example"; // each ü is xn--tda

        assertThat(new EmailAddress(longest).canonical()).hasSize(254);
        assertRefused(() -> new EmailAddress(longest.replace("@", "@x")), "email.too-long", 254);
    }

    @Test
    void limits_a_label_to_63_characters() {
        assertThat(new EmailAddress("jo@" + "d".repeat(63) + ".org").text()).hasSize(70);
        assertRefused(() -> new EmailAddress("jo@" + "d".repeat(64) + ".org"), "email.malformed");
        assertRefused(() -> new EmailAddress("jo@" + "ü".repeat(63) + ".org"), "email.malformed");
        assertRefused(() -> new EmailAddress("jo@example." + "d".repeat(64)), "email.malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "Jo.Al+X@Example.ORG, jo.al+x@example.org",
        "JO@BÜRO.example,     jo@xn--bro-hoa.example",
        "jo@XN--BRO-HOA.example, jo@xn--bro-hoa.example",
        "Zoë@例子.广告,        zoë@xn--fsqu00a.xn--4rr70v",
        "IŞIK@EXAMPLE.ORG,    işik@example.org",
        "jo@ｅｘａｍｐｌｅ.org, jo@example.org"
    })
    void compares_in_lower_case_with_the_domain_in_ascii(String typed, String canonical) {
        assertThat(new EmailAddress(typed).canonical()).isEqualTo(canonical);
        assertThat(new EmailAddress(canonical).canonical()).isEqualTo(canonical);
    }

    @Test
    void keeps_the_address_as_typed() {
        assertThat(new EmailAddress("Jo@Example.org")).isNotEqualTo(new EmailAddress("jo@example.org"));
    }

    /** Each would make a backtracking pattern run practically forever. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a-", "-", ".", "é", "aA0.", "@a", "a@"})
    void rejects_malicious_input_quickly(String part) {
        var hostile = part.repeat(250 / part.length());
        var domain = part.repeat(120 / part.length());

        assertRefused(() -> new EmailAddress(hostile), "email.malformed");
        assertRefused(() -> new EmailAddress("jo@" + domain + "!"), "email.malformed");
        assertRefused(() -> new EmailAddress(part.repeat(30 / part.length()) + "\"@example.org"), "email.malformed");
    }
}
