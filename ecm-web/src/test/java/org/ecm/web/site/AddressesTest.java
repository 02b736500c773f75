package org.ecm.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void hold_slugs() {
        assertThat(Addresses.slug("words-for-feelings")).isEqualTo(new Slug("words-for-feelings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "a--b", "-a", "a_b", "../a", "a%00", "<b>", "a\n", "\u0430"})
    void hold_nothing_where_no_slug_can_be(String segment) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Addresses.slug(segment));
    }

    @Test
    void hold_nothing_where_a_slug_would_be_too_long() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> Addresses.slug("a".repeat(200_000)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "1")
    void begin_with_the_first_page(String parameter) {
        assertThat(Addresses.pageNumber(parameter)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "10, 10", "1000000, 1000000"})
    void hold_numbers_of_pages(String parameter, int number) {
        assertThat(Addresses.pageNumber(parameter)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "+1", "01", "1.0", "1e3", " 1", "1\n", "x", "\u0661", "1000001", "99999999999"})
    void are_refused_with_any_other_number(String parameter) {
        assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Addresses.pageNumber(parameter));
    }
}
