package org.ecm.core.memory;

import org.ecm.core.testing.RetentionRunsContract;
import org.ecm.core.testing.RetentionStore;

class InMemoryRetentionRunsTest implements RetentionRunsContract {

    @Override
    public RetentionStore store() {
        var kept = new InMemoryConsultationRequests();
        return new RetentionStore(new InMemoryRetentionRuns(kept), kept);
    }
}
