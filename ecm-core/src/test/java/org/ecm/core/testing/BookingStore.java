package org.ecm.core.testing;

import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notices;

/**
 * Stores of calendars, requests and notices that are saved in the same call; their contracts run against it.
 *
 * @param calendars stores calendars
 * @param requests the requests of the same store
 * @param notices the outbox of the same store
 */
public record BookingStore(PractitionerCalendars calendars, ConsultationRequests requests, Notices notices) {

    /**
     * {@return this store with another view of its calendars}
     *
     * @param seen the view
     */
    public BookingStore with(PractitionerCalendars seen) {
        return new BookingStore(seen, requests, notices);
    }

    /**
     * {@return this store with another view of its requests}
     *
     * @param seen the view
     */
    public BookingStore with(ConsultationRequests seen) {
        return new BookingStore(calendars, seen, notices);
    }
}
