package org.ecm.core.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.StaleRevision;

/** Stores meeting types and their complete history. Each call is atomic. */
public interface MeetingTypes {

    /**
     * Saves a meeting type and keeps its earlier versions.
     *
     * @param type the type at its expected revision
     * @return the type at its new revision
     * @throws StaleRevision if the type was saved meanwhile; nothing is saved
     */
    MeetingType save(MeetingType type);

    /**
     * {@return the latest version of a meeting type, retired or not; empty if it was never saved}
     *
     * @param id the type's id
     */
    Optional<MeetingType> find(MeetingTypeId id);

    /**
     * {@return all meeting types as of a moment}
     *
     * @param instant the moment; if it's in the future, the latest versions are returned
     */
    Snapshot asOf(Instant instant);

    /** The meeting types as of one moment, without those first saved later. */
    interface Snapshot {

        /**
         * {@return the meeting type with an id, retired or not, if it exists}
         *
         * @param id the type's id
         */
        Optional<MeetingType> find(MeetingTypeId id);

        /**
         * {@return the existing meeting types among some ids, retired or not, by id}
         *
         * @param ids the ids
         */
        List<MeetingType> find(Collection<MeetingTypeId> ids);

        /** {@return all types, including retired ones, by id} */
        List<MeetingType> all();

        /**
         * {@return the types that a practitioner offers, by id}
         *
         * @param practitioner the practitioner who holds the meetings
         */
        default List<MeetingType> offeredBy(AuthorId practitioner) {
            return all().stream()
                    .filter(type -> !type.retired() && type.practitioner().equals(practitioner))
                    .toList();
        }
    }
}
