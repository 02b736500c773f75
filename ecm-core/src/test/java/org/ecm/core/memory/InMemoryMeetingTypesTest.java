package org.ecm.core.memory;

import java.time.Clock;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.testing.MeetingTypesContract;

class InMemoryMeetingTypesTest implements MeetingTypesContract {

    @Override
    public MeetingTypes types(Clock clock) {
        return new InMemoryMeetingTypes(clock);
    }
}
