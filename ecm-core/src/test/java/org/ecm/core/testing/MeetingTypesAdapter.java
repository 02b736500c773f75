package org.ecm.core.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ecm.core.availability.MeetingLocation;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.Revision;

/** Adapts {@link MeetingTypes} to the contracts of all ports. */
record MeetingTypesAdapter(MeetingTypes port) implements PortAdapter<MeetingType> {

    @Override
    public MeetingType example(int n) {
        return MeetingType.of(
                new MeetingTypeId("meeting-" + n),
                "Meeting " + n,
                Duration.ofMinutes(30),
                Examples.MARA,
                new MeetingLocation.PractitionerPhones());
    }

    @Override
    public MeetingType changed(MeetingType type, String text) {
        return new MeetingType(
                type.id(),
                type.revision(),
                text,
                type.length(),
                type.practitioner(),
                type.service(),
                type.fee(),
                type.location(),
                type.confirmation(),
                type.retired());
    }

    @Override
    public MeetingType at(MeetingType type, Revision revision) {
        return type.withRevision(revision);
    }

    @Override
    public Object id(MeetingType type) {
        return type.id();
    }

    @Override
    public MeetingType save(MeetingType type) {
        return port.save(type);
    }

    @Override
    public Optional<MeetingType> find(MeetingType like) {
        return port.find(like.id());
    }

    @Override
    public Optional<MeetingType> asOf(Instant instant, MeetingType like) {
        return port.asOf(instant).find(like.id());
    }
}
