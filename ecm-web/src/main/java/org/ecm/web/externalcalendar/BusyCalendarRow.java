package org.ecm.web.externalcalendar;

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
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.ecm.web.ical.UnknownZone;
import org.jspecify.annotations.Nullable;

/** A calendar elsewhere, and how it is with it; its address is not here. */
@Entity
@Table(name = "busy_calendar")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class BusyCalendarRow {

    private static final String UNKNOWN_ZONE = "calendar.unknown-zone";

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

    /** The time zone that the site doesn't know, if that is the reason. */
    @Column(name = "unknown_zone")
    private @Nullable String zone;

    @Column(name = "unknown_zone_date")
    private @Nullable LocalDate zoneDate;

    protected BusyCalendarRow() {}

    static BusyCalendarRow said(String id, AuthorId practitioner, BusySnapshot snapshot) {
        var row = of(id, practitioner);
        row.readAt = snapshot.readAt();
        row.readFrom = snapshot.of().start();
        row.readUntil = snapshot.of().end();
        return row;
    }

    static BusyCalendarRow failed(String id, AuthorId practitioner, Instant at, Unreadable failure) {
        var row = of(id, practitioner);
        row.failingSince = at;
        row.reason = failure.reason();
        failure.zone().ifPresent(zone -> {
            row.zone = zone.name();
            row.zoneDate = zone.date();
        });
        return row;
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

    CalendarSnapshots.SnapshotStatus condition() {
        return new CalendarSnapshots.SnapshotStatus(
                readAt(),
                Optional.ofNullable(failingSince),
                Optional.ofNullable(reason).map(known -> new Unreadable(known, unknownZone())));
    }

    /** A node of an older version changes the reason alone: then the zone is of an earlier failure. */
    private Optional<UnknownZone> unknownZone() {
        return zone == null || zoneDate == null || !UNKNOWN_ZONE.equals(reason)
                ? Optional.empty()
                : Optional.of(new UnknownZone(zone, zoneDate));
    }
}
