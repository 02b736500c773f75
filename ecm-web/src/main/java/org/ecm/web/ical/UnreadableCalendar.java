package org.ecm.web.ical;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a calendar is not read further. Its message is a reason alone: neither the address nor anything of the calendar. A
 * zone that isn't known is kept apart from it, for the desk and never for a log.
 */
public final class UnreadableCalendar extends RuntimeException {

    private final String reason;
    private final transient Optional<UnknownZone> zone;

    public UnreadableCalendar(String reason) {
        this(reason, Optional.empty());
    }

    private UnreadableCalendar(String reason, Optional<UnknownZone> zone) {
        super(reason, null, false, false);
        this.reason = reason;
        this.zone = zone;
    }

    static UnreadableCalendar malformed() {
        return new UnreadableCalendar("calendar.malformed");
    }

    static UnreadableCalendar unsupported() {
        return new UnreadableCalendar("calendar.unsupported");
    }

    static UnreadableCalendar tooMuch() {
        return new UnreadableCalendar("calendar.too-much");
    }

    static UnreadableCalendar unknownZone(UnknownZone zone) {
        return new UnreadableCalendar("calendar.unknown-zone", Optional.of(zone));
    }

    /** {@return the same of an event on another date} */
    UnreadableCalendar on(LocalDate date) {
        return new UnreadableCalendar(reason, zone.map(unknown -> new UnknownZone(unknown.name(), date)));
    }

    public String reason() {
        return reason;
    }

    /** {@return the zone that isn't known, if that is the reason} */
    public Optional<UnknownZone> zone() {
        return zone;
    }
}
