package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.jspecify.annotations.Nullable;

/** The row of an audit entry: someone read a request's content or changed the request. Without an event it was read. */
@Entity
@Table(name = "request_trail")
@WhenDiskIsNearlyFull(Insert.ALLOW)
@SuppressWarnings("NullAway.Init")
class AuditRow {

    @EmbeddedId
    ListPositionColumns place;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "event")
    @Convert(converter = RequestEventConverter.class)
    @Nullable
    private RequestEvent event;

    protected AuditRow() {}

    static AuditRow of(UUID request, int position, AuditEntry entry) {
        var row = new AuditRow();
        row.place = ListPositionColumns.of(request, position);
        row.happenedAt = entry.at();
        row.actor = entry.by().name();
        row.event = entry.change().orElse(null);
        return row;
    }

    AuditEntry toTrailEntry() {
        return new AuditEntry(happenedAt, new Actor(actor), Optional.ofNullable(event));
    }
}
