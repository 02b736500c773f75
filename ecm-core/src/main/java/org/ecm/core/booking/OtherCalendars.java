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
     * {@return what is taken within a range}
     *
     * <p>A calendar that cannot be read never opens time: what it last said goes on to hold, and one that never said
     * anything takes the whole range.
     *
     * @param practitioner whose
     * @param range what is asked for
     */
    Collection<TimeRange> taken(AuthorId practitioner, TimeRange range);
}
