package org.ecm.core.series;

import java.util.Optional;
import java.util.function.Function;

/**
 * What comes before and after something in an order.
 *
 * @param previous empty at the beginning
 * @param next empty at the end
 * @param <T> what stands in the order
 */
public record Neighbours<T>(Optional<T> previous, Optional<T> next) {

    /**
     * {@return the same neighbours, looked up}
     *
     * @param look finds what stands for a neighbour
     * @param <R> what is found
     */
    public <R> Neighbours<R> map(Function<? super T, ? extends R> look) {
        return new Neighbours<>(previous.map(look), next.map(look));
    }
}
