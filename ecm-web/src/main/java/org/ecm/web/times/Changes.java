package org.ecm.web.times;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.booking.Meeting;

/**
 * What somebody may still do about their meeting by themselves: what they are told of it is what the rules let them do.
 *
 * @param until when it can be called off, that moment included; empty if it cannot any more
 * @param move whether until then it can be moved, too
 */
public record Changes(Optional<Instant> until, boolean move) {

    /** Nothing can be done. */
    public static final Changes NONE = new Changes(Optional.empty(), false);

    /**
     * {@return what may still be done about a meeting}
     *
     * @param meeting that is agreed
     * @param rules of its practitioner, if there are any
     * @param now the moment in question
     */
    public static Changes of(Meeting meeting, Optional<BookingRules> rules, Instant now) {
        var start = meeting.time().start();
        return rules.filter(known -> known.mayCancel(start, now))
                .map(known -> new Changes(
                        Optional.of(known.changeableUntil(start)), known.mayReschedule(start, meeting.moved(), now)))
                .orElse(NONE);
    }
}
