package org.ecm.core.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * What the requester can do without asking anybody. {@link org.ecm.core.booking.MeetingService} enforces the same rules.
 *
 * @param changeableUntil the last instant at which the requester can cancel the booked meeting; empty if they can't any more
 * @param reschedule whether until then they can move it, too
 * @param withdraw whether they can withdraw a request that waits
 */
public record RequesterOptions(Optional<Instant> changeableUntil, boolean reschedule, boolean withdraw) {

    static RequesterOptions of(RequestCase known) {
        return known.booked()
                .flatMap(meeting -> known.rules()
                        .filter(rules -> rules.mayCancel(meeting.time().start(), known.at()))
                        .map(rules -> new RequesterOptions(
                                Optional.of(rules.changeableUntil(meeting.time().start())),
                                rules.mayReschedule(meeting.time().start(), meeting.rescheduleCount(), known.at()),
                                false)))
                .orElseGet(() -> new RequesterOptions(Optional.empty(), false, known.isWaiting()));
    }

    /** {@return whether the requester can cancel the meeting} */
    public boolean cancel() {
        return changeableUntil.isPresent();
    }
}
