package org.ecm.core.availability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.StaleRevision;

/** Stores schedules and their complete history. Each call is atomic. */
public interface Schedules {

    /**
     * Saves a schedule and keeps its earlier versions.
     *
     * @param schedule the schedule at its expected revision
     * @return the schedule at its new revision
     * @throws StaleRevision if the schedule was saved meanwhile; nothing is saved
     */
    Schedule save(Schedule schedule);

    /**
     * {@return the latest version of a schedule; empty if it was never saved}
     *
     * @param practitioner the owner
     */
    Optional<Schedule> find(AuthorId practitioner);

    /**
     * {@return all schedules as of a moment}
     *
     * @param instant the moment; if it's in the future, the latest versions are returned
     */
    Snapshot asOf(Instant instant);

    /** The schedules as of one moment, without those first saved later. */
    interface Snapshot {

        /**
         * {@return the schedule of a practitioner, if it exists}
         *
         * @param practitioner the owner
         */
        Optional<Schedule> find(AuthorId practitioner);

        /** {@return all schedules, by the practitioner's id} */
        List<Schedule> all();
    }
}
