package org.ecm.core.booking;

import java.util.Collection;
import java.util.List;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;

/** What takes a practitioner's time elsewhere, as their other calendars say. */
@FunctionalInterface
public interface OtherCalendars {

    /** There are none. */
    OtherCalendars NONE = (practitioner, range) -> List.of();

    /**
     * {@return what is taken within a range, asked anew: before a meeting is agreed}
     *
     * <p>A calendar that cannot be read never opens time: what it last said goes on to hold, and one that never said
     * anything takes the whole range.
     *
     * @param practitioner whose
     * @param range what is asked for
     */
    Collection<TimeRange> taken(AuthorId practitioner, TimeRange range);

    /**
     * {@return the same for times that are only shown: an answer of some minutes ago will do}
     *
     * @param practitioner whose
     * @param range what is asked for
     */
    default Collection<TimeRange> lastKnown(AuthorId practitioner, TimeRange range) {
        return taken(practitioner, range);
    }
}
