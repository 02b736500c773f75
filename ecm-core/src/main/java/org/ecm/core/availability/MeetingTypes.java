package org.ecm.core.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.StaleRevision;

/** Where kinds of meeting are kept, together with everything that was ever recorded of them. Each call is atomic. */
public interface MeetingTypes {

    /**
     * Records a kind of meeting, and keeps what it supersedes.
     *
     * @param type at the revision the change was based on
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     */
    MeetingType save(MeetingType type);

    /**
     * {@return the latest record of a kind of meeting, retired or not; empty if there never was one}
     *
     * @param id which
     */
    Optional<MeetingType> find(MeetingTypeId id);

    /**
     * {@return all kinds of meeting as they were recorded at a moment}
     *
     * @param instant in the future, it means the latest records
     */
    Snapshot asOf(Instant instant);

    /** The kinds of meeting as recorded at one moment; what was first recorded later is not known to it. */
    interface Snapshot {

        /**
         * {@return the kind of meeting, retired or not; empty if not known}
         *
         * @param id which
         */
        Optional<MeetingType> find(MeetingTypeId id);

        /**
         * {@return the kinds of meeting that are known, retired or not, by id}
         *
         * @param ids which
         */
        List<MeetingType> find(Collection<MeetingTypeId> ids);

        /** {@return all of them, retired ones too, by id} */
        List<MeetingType> all();

        /**
         * {@return those that a practitioner offers: what can be asked for, by id}
         *
         * @param practitioner who holds them
         */
        default List<MeetingType> offeredBy(AuthorId practitioner) {
            return all().stream()
                    .filter(type -> !type.retired() && type.practitioner().equals(practitioner))
                    .toList();
        }
    }
}
