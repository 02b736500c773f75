package org.ecm.web.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ecm.core.consultation.Reference;
import org.ecm.core.shared.InvalidValue;
import org.ecm.core.shared.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Converts parameters of addresses and forms into slugs, references, instants and page numbers.
 *
 * <p>A bad slug in the path gets a 404 response, and a bad page number in the query a 400. Any other bad input becomes
 * {@code null}, like a missing parameter, because the controller knows best how to respond.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, Optional<?>>> PARSERS = Map.of(
            Slug.class, ParameterConverters::slug,
            Reference.class, ParameterConverters::reference,
            Instant.class, ParameterConverters::instant,
            PageNumber.class, ParameterConverters::pageNumber);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        var parser = PARSERS.get(type);
        if (parser == null) {
            return null;
        }
        if (type.equals(Slug.class) && isAnnotated(annotations, PathParam.class)) {
            return new Converter<>(type, parser, NotFoundException::new);
        }
        if (type.equals(PageNumber.class) && isAnnotated(annotations, QueryParam.class)) {
            return new Converter<>(type, parser, BadRequestException::new);
        }
        return new Converter<>(type, parser, null);
    }

    private static boolean isAnnotated(Annotation[] annotations, Class<? extends Annotation> type) {
        return Arrays.stream(annotations).anyMatch(type::isInstance);
    }

    private static Optional<Slug> slug(String text) {
        return Slug.isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static Optional<Reference> reference(String text) {
        try {
            return Optional.of(new Reference(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /**
     * {@return the instant that a text represents, such as {@code 2026-06-08T14:00:00Z}; empty if it isn't one}
     *
     * @param text any text
     */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PageNumber> pageNumber(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("[1-9][0-9]{0,6}"))
                .map(Integer::valueOf)
                .filter(number -> number <= PageNumber.LAST)
                .map(PageNumber::new);
    }

    /**
     * Converts one type of parameter.
     *
     * @param type the target type
     * @param parser returns empty for bad input
     * @param refusal supplies the exception for bad input; if null, bad input counts as a missing parameter
     */
    private record Converter<T>(
            Class<T> type,
            Function<String, Optional<?>> parser,
            @Nullable Supplier<? extends RuntimeException> refusal) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("NullAway") // Jakarta REST takes null for a missing parameter
        public @Nullable T fromString(@Nullable String text) {
            var value = Optional.ofNullable(text).flatMap(parser).map(type::cast);
            if (value.isEmpty() && refusal != null) {
                throw refusal.get();
            }
            return value.orElse(null);
        }

        @Override
        public String toString(T value) {
            return value instanceof PageNumber page ? Integer.toString(page.number()) : value.toString();
        }
    }
}
