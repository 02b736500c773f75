package org.ecm.web.externalcalendar;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;

/** Where it is kept what calendars elsewhere said, so that a start forgets nothing. They are known by a digest. */
interface CalendarSnapshots {

    /** {@return what a calendar last said; empty if it never said anything} */
    Optional<BusySnapshot> find(String calendar);

    /** Keeps what a calendar said, unless something later is kept; from now on it does not fail. */
    void said(String calendar, AuthorId practitioner, BusySnapshot snapshot);

    /** Keeps that a calendar could not be read, and since when that is so; what it last said stays. */
    void failed(String calendar, AuthorId practitioner, Instant at, Unreadable failure);

    /** {@return how it is with each of some calendars that was ever asked} */
    Map<String, SnapshotStatus> conditions(Collection<String> calendars);

    /** Forgets all calendars but some. */
    void keepOnly(Collection<String> calendars);

    /**
     * How it is with a calendar.
     *
     * @param readAt when it was last read
     * @param failingSince since when it could not be
     * @param failure why not
     */
    record SnapshotStatus(Optional<Instant> readAt, Optional<Instant> failingSince, Optional<Unreadable> failure) {

        /** Of a calendar that was never asked. */
        static final SnapshotStatus UNKNOWN = new SnapshotStatus(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
