package org.ecm.core.memory;

import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.DiariesContract;

class InMemoryDiariesTest implements DiariesContract {

    @Override
    public BookingStore store() {
        var kept = new InMemoryConsultationRequests();
        return new BookingStore(new InMemoryDiaries(kept), kept, kept);
    }
}
