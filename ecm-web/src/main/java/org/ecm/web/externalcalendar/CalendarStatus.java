package org.ecm.web.externalcalendar;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Slug;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;

/**
 * How it is with a calendar that takes a practitioner's time; its address is not told.
 *
 * @param practitioner whose, by the slug that the setting names
 * @param number which of theirs, in the order of the setting, from 1
 * @param readAt when it was last read; empty if it never was
 * @param failingSince since when it could not be
 * @param failure why not; its reason is {@code calendar.unknown-author} if no practitioner has that slug
 */
public record CalendarStatus(
        Slug practitioner,
        int number,
        Optional<Instant> readAt,
        Optional<Instant> failingSince,
        Optional<Unreadable> failure) {

    /** {@return whether somebody has to see to it} */
    public boolean isFailing() {
        return failure.isPresent();
    }
}
