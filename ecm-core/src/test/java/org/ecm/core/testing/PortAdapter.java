package org.ecm.core.testing;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;

/**
 * Adapts a port to {@link HistoryContract}. Applications don't need it.
 *
 * @param <A> the type of the aggregates
 */
public interface PortAdapter<A> {

    /**
     * {@return the n-th example, not saved yet; each has its own id and slugs}
     *
     * @param n from 1
     */
    A example(int n);

    /**
     * {@return the same aggregate with other content}
     *
     * @param aggregate an aggregate
     * @param text a text to put into the new content
     */
    A changed(A aggregate, String text);

    /**
     * {@return the same aggregate with another revision}
     *
     * @param aggregate an aggregate
     * @param revision the revision
     */
    A at(A aggregate, Revision revision);

    /**
     * {@return the id of an aggregate}
     *
     * @param aggregate an aggregate
     */
    Object id(A aggregate);

    /**
     * {@return the result of the port's save}
     *
     * @param aggregate the aggregate to save
     */
    A save(A aggregate);

    /**
     * {@return the result of the port's lookup of the latest version}
     *
     * @param like an aggregate with the id to look up
     */
    Optional<A> find(A like);

    /**
     * {@return the result of a lookup in the port's snapshot}
     *
     * @param instant the instant of the snapshot
     * @param like an aggregate with the id to look up
     */
    Optional<A> asOf(Instant instant, A like);

    /**
     * Adapts a port whose aggregates have slugs.
     *
     * @param <A> the type of the aggregates
     */
    interface WithSlugs<A> extends PortAdapter<A> {

        /**
         * {@return the same aggregate with another permalink}
         *
         * @param aggregate an aggregate
         * @param permalink the permalink
         */
        A under(A aggregate, Permalink permalink);

        /**
         * {@return the permalink of an aggregate}
         *
         * @param aggregate an aggregate
         */
        Permalink permalink(A aggregate);

        /**
         * {@return the result of a lookup by slug in the port's snapshot}
         *
         * @param instant the instant of the snapshot
         * @param slug the slug
         */
        Optional<A> asOf(Instant instant, Slug slug);
    }
}
