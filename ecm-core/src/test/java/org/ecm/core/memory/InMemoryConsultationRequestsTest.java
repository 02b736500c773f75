package org.ecm.core.memory;

import org.ecm.core.testing.ConsultationRequestsContract;
import org.ecm.core.testing.NoticesContract;
import org.ecm.core.testing.RequestStore;

class InMemoryConsultationRequestsTest implements ConsultationRequestsContract, NoticesContract {

    @Override
    public RequestStore store() {
        var kept = new InMemoryConsultationRequests();
        return new RequestStore(kept, kept);
    }
}
