package org.ecm.web.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What waits to be sent, as those see it who send it, on however many nodes. Each call is atomic. */
interface Outbox {

    /** How long a sender has a notice to itself: longer than a mail server may take over a letter. */
    Duration LEASE = Duration.ofMinutes(5);

    /**
     * Takes a notice that is due, the longest due first. Until the lease ends nobody else is given it; whoever has not
     * settled it by then has probably ended.
     *
     * @param now the moment in question
     * @return empty if nothing is due that nobody has
     */
    Optional<LeasedNotice> take(Instant now);

    /**
     * Records what came of a notice.
     *
     * @param leased as it was taken
     * @param result what came of it
     * @param now the moment in question
     * @return whether it was still theirs; if not, or if its request was erased, nothing is recorded
     */
    boolean settle(LeasedNotice leased, DeliveryResult result, Instant now);

    /**
     * {@return when another letter may be sent to whoever made a request; empty if one may at once}
     *
     * @param leased of a request
     * @param limit letters that an address is sent within 24 hours
     * @param now the moment in question
     */
    Optional<Instant> limitReachedUntil(LeasedNotice leased, int limit, Instant now);

    /**
     * {@return whether the requester was sent a letter of the same kind within the last 24 hours}
     *
     * @param leased of a request
     * @param now the moment in question
     */
    boolean wasSentToday(LeasedNotice leased, Instant now);

    /**
     * {@return when another letter may be sent to the practice; empty if one may at once} Whichever of its addresses a letter
     * goes to, it counts.
     *
     * @param limit letters that the practice is sent within 24 hours
     * @param now the moment in question
     */
    Optional<Instant> practiceLimitReachedUntil(int limit, Instant now);
}
