package org.ecm.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.NotFoundException;
import org.ecm.web.http.PageNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaginationTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "10, 1", "11, 2", "20, 2", "21, 3", "1000, 100"})
    void has_ten_entries_a_page_and_at_least_one_page(int total, int last) {
        assertThat(Pagination.of("/articles", new PageNumber(1), total).last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 10", "1000000, 9999990"})
    void skips_what_stands_on_the_pages_before(int number, int skipped) {
        assertThat(new PageNumber(number).skip()).isEqualTo(skipped);
    }

    @Test
    void leads_from_each_page_to_those_beside_it() {
        var first = Pagination.of("/articles", new PageNumber(1), 21);
        var second = Pagination.of("/articles", new PageNumber(2), 21);
        var third = Pagination.of("/articles", new PageNumber(3), 21);

        assertThat(first.newer()).isEmpty();
        assertThat(first.older()).contains("/articles?page=2");
        assertThat(second.newer()).as("the first page has one address").contains("/articles");
        assertThat(second.here()).isEqualTo("/articles?page=2");
        assertThat(second.older()).contains("/articles?page=3");
        assertThat(third.newer()).contains("/articles?page=2");
        assertThat(third.older()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 10", "4, 30", "1000000, 11"})
    void ends_with_the_list(int number, int total) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> Pagination.of("/articles", new PageNumber(number), total));
    }
}
