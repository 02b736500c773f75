package org.ecm.core.memory;

import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.PractitionerCalendarsContract;

class InMemoryPractitionerCalendarsTest implements PractitionerCalendarsContract {

    @Override
    public BookingStore store() {
        var kept = new InMemoryConsultationRequests();
        return new BookingStore(new InMemoryPractitionerCalendars(kept), kept, kept);
    }
}
