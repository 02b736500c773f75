package org.ecm.core.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.Schedules;
import org.ecm.core.availability.TimeOff;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Revision;

/** Adapts {@link Schedules} to the contracts of all ports. */
record SchedulesAdapter(Schedules port) implements PortAdapter<Schedule> {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    @Override
    public Schedule example(int n) {
        return Schedule.of(
                new AuthorId(Examples.uuid(n)),
                AvailabilityExamples.maraIsOpen().hours());
    }

    @Override
    public Schedule changed(Schedule schedule, String text) {
        return schedule.withTimeOff(new TimeOff(DAY, DAY, Optional.of(text)));
    }

    @Override
    public Schedule at(Schedule schedule, Revision revision) {
        return schedule.withRevision(revision);
    }

    @Override
    public Object id(Schedule schedule) {
        return schedule.practitioner();
    }

    @Override
    public Schedule save(Schedule schedule) {
        return port.save(schedule);
    }

    @Override
    public Optional<Schedule> find(Schedule like) {
        return port.find(like.practitioner());
    }

    @Override
    public Optional<Schedule> asOf(Instant instant, Schedule like) {
        return port.asOf(instant).find(like.practitioner());
    }
}
