package org.ecm.core.memory;

import org.ecm.core.retention.RetentionRuns;
import org.ecm.core.testing.RetentionRunsContract;

class InMemoryRetentionRunsTest implements RetentionRunsContract {

    @Override
    public RetentionRuns runs() {
        return new InMemoryRetentionRuns();
    }
}
