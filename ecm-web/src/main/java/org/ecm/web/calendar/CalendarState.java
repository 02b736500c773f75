package org.ecm.web.calendar;

import java.time.Instant;
import java.util.Optional;
import org.ecm.core.shared.Slug;

/**
 * How it is with a calendar that takes a practitioner's time; its address is not told.
 *
 * @param practitioner whose, by the slug that the setting names
 * @param number which of theirs, in the order of the setting, from 1
 * @param readAt when it was last read; empty if it never was
 * @param failingSince since when it could not be
 * @param reason why not: one of those of {@link BusyReading.Unreadable}, or {@code calendar.unknown-author} if there is
 *     nobody of that slug
 * @param zone the time zone that isn't known, if that is the reason
 */
public record CalendarState(
        Slug practitioner,
        int number,
        Optional<Instant> readAt,
        Optional<Instant> failingSince,
        Optional<String> reason,
        Optional<UnknownZone> zone) {

    /** {@return whether somebody has to see to it} */
    public boolean isFailing() {
        return reason.isPresent();
    }
}
