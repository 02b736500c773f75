package org.ecm.web.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.calendar.BusyReading.Unreadable;
import org.jspecify.annotations.Nullable;

/** A calendar elsewhere, and how it is with it; its address is not here. */
@Entity
@Table(name = "busy_calendar")
@SuppressWarnings("NullAway.Init")
class BusyCalendarRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "practitioner_id")
    private UUID practitioner;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Column(name = "read_from")
    private @Nullable Instant readFrom;

    @Column(name = "read_until")
    private @Nullable Instant readUntil;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column(name = "reason")
    private @Nullable String reason;

    protected BusyCalendarRow() {}

    static BusyCalendarRow said(String id, AuthorId practitioner, Said said) {
        var row = of(id, practitioner);
        row.readAt = said.readAt();
        row.readFrom = said.of().start();
        row.readUntil = said.of().end();
        return row;
    }

    static BusyCalendarRow failed(String id, AuthorId practitioner, Instant at, Unreadable failure) {
        var row = of(id, practitioner);
        row.failingSince = at;
        row.reason = reason(failure);
        return row;
    }

    /** {@return the reason as the column has it: a zone that isn't known stands behind it, after the date of an event} */
    static String reason(Unreadable failure) {
        return failure.reason()
                + failure.zone()
                        .map(zone -> " " + zone.date() + " " + zone.name())
                        .orElse("");
    }

    private static Unreadable failure(String reason) {
        var parts = reason.split(" ", 3);
        return parts.length < 3
                ? new Unreadable(reason)
                : new Unreadable(parts[0], Optional.of(new UnknownZone(parts[2], LocalDate.parse(parts[1]))));
    }

    private static BusyCalendarRow of(String id, AuthorId practitioner) {
        var row = new BusyCalendarRow();
        row.id = id;
        row.practitioner = practitioner.value();
        return row;
    }

    String id() {
        return id;
    }

    Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    Optional<TimeRange> asked() {
        return readFrom == null || readUntil == null
                ? Optional.empty()
                : Optional.of(new TimeRange(readFrom, readUntil));
    }

    KeptCalendars.Condition condition() {
        return new KeptCalendars.Condition(
                readAt(),
                Optional.ofNullable(failingSince),
                Optional.ofNullable(reason).map(BusyCalendarRow::failure));
    }
}
