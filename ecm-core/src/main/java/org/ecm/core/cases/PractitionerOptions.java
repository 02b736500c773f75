package org.ecm.core.cases;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.Set;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;

/**
 * What the practitioner can do with a request.
 *
 * @param events the changes that are possible
 */
public record PractitionerOptions(Set<RequestEvent> events) {

    /** Takes a copy. */
    public PractitionerOptions {
        events = Set.copyOf(events);
    }

    static PractitionerOptions of(RequestCase known) {
        return new PractitionerOptions(Arrays.stream(RequestEvent.values())
                .filter(event -> known.request().allows(event) && isPractitioners(event, known))
                .collect(toUnmodifiableSet()));
    }

    private static boolean isPractitioners(RequestEvent event, RequestCase known) {
        return switch (event) {
            case RECEIVED, WITHDRAWN, LAPSED, REMINDED -> false;
            case BOOKED, TIMES_OFFERED -> known.isConversation();
            case RESCHEDULED, CANCELED -> known.booked().isPresent();
            case ATTENDED, NO_SHOW ->
                known.booked()
                        .filter(meeting -> !known.at().isBefore(meeting.time().start()))
                        .isPresent();
            case ANSWERED, DECLINED, MARKED_SPAM, RESTORED, NOTE_ADDED, ERASED -> true;
        };
    }

    /**
     * {@return whether a change is possible}
     *
     * @param event the change
     */
    public boolean allows(RequestEvent event) {
        return events.contains(event);
    }
}
