package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.availability.Schedules;
import org.ecm.core.testing.SchedulesContract;

class InMemorySchedulesTest implements SchedulesContract {

    @Override
    public Schedules schedules(Clock clock) {
        return new InMemorySchedules(clock);
    }
}
