package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.testing.DisclaimersContract;

class InMemoryDisclaimersTest implements DisclaimersContract {

    @Override
    public Disclaimers disclaimers(Clock clock) {
        return new InMemoryDisclaimers(clock);
    }
}
