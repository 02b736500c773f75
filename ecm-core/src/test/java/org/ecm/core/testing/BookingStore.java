package org.ecm.core.testing;

import org.ecm.core.booking.Diaries;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notices;

/**
 * Diaries with the requests and the outbox that are saved in the same call: what their contract is run against.
 *
 * @param diaries where diaries are kept
 * @param requests the requests of that very store
 * @param notices the outbox of that very store
 */
public record BookingStore(Diaries diaries, ConsultationRequests requests, Notices notices) {

    /**
     * {@return this store with its diaries seen otherwise}
     *
     * @param seen how
     */
    public BookingStore with(Diaries seen) {
        return new BookingStore(seen, requests, notices);
    }

    /**
     * {@return this store with its requests seen otherwise}
     *
     * @param seen how
     */
    public BookingStore with(ConsultationRequests seen) {
        return new BookingStore(diaries, seen, notices);
    }
}
