package org.ecm.web.capability;

import org.ecm.core.memory.InMemoryConsultationRequests;

class InMemoryRevokedLinksTest implements RevokedLinksContract {

    @Override
    public Stored stored() {
        return new Stored(new InMemoryConsultationRequests(), new InMemoryRevokedLinks());
    }
}
