package org.ecm.core.series;

import java.util.Optional;
import java.util.function.Function;

/**
 * The items before and after an item in an order.
 *
 * @param previous empty for the first item
 * @param next empty for the last item
 * @param <T> the type of the items
 */
public record Neighbors<T>(Optional<T> previous, Optional<T> next) {

    /**
     * {@return these neighbors, each replaced by what a function returns for it}
     *
     * @param look the function
     * @param <R> the type that it returns
     */
    public <R> Neighbors<R> map(Function<? super T, ? extends R> look) {
        return new Neighbors<>(previous.map(look), next.map(look));
    }
}
