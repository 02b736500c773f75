package org.ecm.core.availability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.StaleRevision;

/** Where schedules are kept, together with everything that was ever recorded of them. Each call is atomic. */
public interface Schedules {

    /**
     * Records a schedule, and keeps what it supersedes.
     *
     * @param schedule at the revision the change was based on
     * @return the same at its new revision
     * @throws StaleRevision if somebody saved meanwhile; nothing is kept
     */
    Schedule save(Schedule schedule);

    /**
     * {@return the latest record of a schedule; empty if there never was one}
     *
     * @param practitioner whose
     */
    Optional<Schedule> find(AuthorId practitioner);

    /**
     * {@return all schedules as they were recorded at a moment}
     *
     * @param instant in the future, it means the latest records
     */
    Snapshot asOf(Instant instant);

    /** The schedules as recorded at one moment; what was first recorded later is not known to it. */
    interface Snapshot {

        /**
         * {@return the schedule; empty if not known}
         *
         * @param practitioner whose
         */
        Optional<Schedule> find(AuthorId practitioner);

        /** {@return all of them, by the practitioner's id} */
        List<Schedule> all();
    }
}
