package org.ecm.web.links;

import org.ecm.core.memory.InMemoryConsultationRequests;

class InMemoryRevokedLinksTest implements RevokedLinksContract {

    @Override
    public Stored stored() {
        return new Stored(new InMemoryConsultationRequests(), new InMemoryRevokedLinks());
    }
}
