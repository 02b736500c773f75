package org.ecm.core.testing;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;

/**
 * A port as {@link HistoryContract} sees it: somewhere to keep aggregates of one kind. Embedders need none of it.
 *
 * @param <A> the kind of aggregate
 */
public interface Kept<A> {

    /**
     * {@return the n-th example, never saved; no two share an identifier or an address}
     *
     * @param n from 1
     */
    A example(int n);

    /**
     * {@return the same aggregate with another content}
     *
     * @param aggregate any
     * @param text stands somewhere in the new content
     */
    A changed(A aggregate, String text);

    /**
     * {@return the same aggregate as if drawn at another revision}
     *
     * @param aggregate any
     * @param revision which
     */
    A at(A aggregate, Revision revision);

    /**
     * {@return the identifier of an aggregate}
     *
     * @param aggregate any
     */
    Object id(A aggregate);

    /**
     * {@return what the port's own save gives}
     *
     * @param aggregate what to save
     */
    A save(A aggregate);

    /**
     * {@return what the port's own look-up of the latest record gives}
     *
     * @param like an aggregate with the identifier to look for
     */
    Optional<A> find(A like);

    /**
     * {@return what the port's snapshot gives}
     *
     * @param instant of the snapshot
     * @param like an aggregate with the identifier to look for
     */
    Optional<A> asOf(Instant instant, A like);

    /**
     * A port whose aggregates have addresses.
     *
     * @param <A> the kind of aggregate
     */
    interface Addressed<A> extends Kept<A> {

        /**
         * {@return the same aggregate under another permalink}
         *
         * @param aggregate any
         * @param permalink which
         */
        A under(A aggregate, Permalink permalink);

        /**
         * {@return where an aggregate is, and was}
         *
         * @param aggregate any
         */
        Permalink permalink(A aggregate);

        /**
         * {@return what the port's snapshot gives for an address}
         *
         * @param instant of the snapshot
         * @param slug the address
         */
        Optional<A> asOf(Instant instant, Slug slug);
    }
}
