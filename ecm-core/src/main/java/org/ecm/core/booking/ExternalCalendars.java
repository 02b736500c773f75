package org.ecm.core.booking;

import java.util.Collection;
import java.util.List;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;

/** Reads the times that a practitioner's external calendars report as busy. */
@FunctionalInterface
public interface ExternalCalendars {

    /** Reports no busy times. */
    ExternalCalendars NONE = (practitioner, range) -> List.of();

    /**
     * {@return the busy times within a range, read anew; for use before a meeting is booked}
     *
     * <p>An unreadable calendar never opens time: its last known content stays in effect, and if there is none, the
     * whole range is busy.
     *
     * @param practitioner the owner of the calendars
     * @param range the range in question
     */
    Collection<TimeRange> freshBusyTimes(AuthorId practitioner, TimeRange range);

    /**
     * {@return the busy times within a range, for display only; they may be some minutes old}
     *
     * @param practitioner the owner of the calendars
     * @param range the range in question
     */
    default Collection<TimeRange> cachedBusyTimes(AuthorId practitioner, TimeRange range) {
        return freshBusyTimes(practitioner, range);
    }
}
