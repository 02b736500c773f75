package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.Objects;
import org.ecm.core.consultation.Reference;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.RequestExamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterConvertersTest {

    /** What stands before a parameter of a controller. */
    @SuppressWarnings("unused")
    private static void controller(
            @PathParam("p") String path, @QueryParam("q") String query, @FormParam("f") String form) {}

    private static <T> ParamConverter<T> converter(Class<T> type, Class<? extends Annotation> place) {
        try {
            var parameters = ParameterConvertersTest.class
                    .getDeclaredMethod("controller", String.class, String.class, String.class)
                    .getParameters();
            for (var parameter : parameters) {
                if (parameter.isAnnotationPresent(place)) {
                    return Objects.requireNonNull(
                            new ParameterConverters().getConverter(type, type, parameter.getAnnotations()));
                }
            }
            throw new IllegalStateException();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> @Nullable T read(Class<T> type, Class<? extends Annotation> place, String text) {
        return converter(type, place).fromString(text);
    }

    @Test
    void slugs() {
        assertThat(read(Slug.class, PathParam.class, "words-for-feelings")).isEqualTo(new Slug("words-for-feelings"));
        assertThat(read(Slug.class, QueryParam.class, "feelings")).isEqualTo(new Slug("feelings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A", "a--b", "-a", "a_b", "../a", "a%00", "<b>", "a\n", "\u0430"})
    void what_can_be_no_slug_is_not_found_in_a_path_and_absent_in_a_query(String text) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(Slug.class, PathParam.class, text));
        assertThat(read(Slug.class, QueryParam.class, text)).isNull();
    }

    @Test
    void a_slug_that_is_too_long_is_not_found() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> read(Slug.class, PathParam.class, "a".repeat(200_000)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "10, 10", "1000000, 1000000"})
    void page_numbers(String text, int number) {
        assertThat(read(PageNumber.class, QueryParam.class, text)).isEqualTo(new PageNumber(number));
        assertThat(read(PageNumber.class, FormParam.class, text)).isEqualTo(new PageNumber(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "+1", "01", "1.0", "1e3", " 1", "1\n", "x", "\u0661", "1000001", "99999999999"})
    void what_is_no_page_number_is_refused_in_a_query_and_absent_in_a_form(String text) {
        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> read(PageNumber.class, QueryParam.class, text));
        assertThat(read(PageNumber.class, FormParam.class, text)).isNull();
    }

    @Test
    void instants() {
        assertThat(read(Instant.class, FormParam.class, "2026-06-08T14:00:00Z"))
                .isEqualTo(Instant.parse("2026-06-08T14:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-06-08", "2026-02-30T10:00:00Z", "+1000000001-01-01T00:00:00Z", "\n"})
    void what_is_no_instant_is_absent(String text) {
        assertThat(read(Instant.class, FormParam.class, text)).isNull();
        assertThat(ParameterConverters.instant(text)).isEmpty();
    }

    @Test
    void references() {
        var reference = RequestExamples.reference(1);

        assertThat(read(Reference.class, PathParam.class, reference.text())).isEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../..", "\u0000", "A-B-C-D-E-F-G-H"})
    void what_can_be_no_reference_is_absent(String text) {
        assertThat(read(Reference.class, PathParam.class, text)).isNull();
    }

    @Test
    void anything_else_is_left_to_the_server() {
        assertThat(new ParameterConverters().getConverter(String.class, String.class, new Annotation[0]))
                .isNull();
    }

    @Test
    void what_is_written_is_read_again() {
        assertThat(converter(PageNumber.class, QueryParam.class).toString(new PageNumber(7)))
                .isEqualTo("7");
        assertThat(converter(Slug.class, PathParam.class).toString(new Slug("feelings")))
                .isEqualTo("feelings");
    }
}
