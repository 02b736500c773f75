package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** The row of one entry in a request's history. */
@Entity
@Table(name = "request_entry")
@WhenDiskIsNearlyFull(Insert.ALLOW)
@SuppressWarnings("NullAway.Init")
class HistoryEntryRow {

    @EmbeddedId
    private ListPositionColumns place;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "actor")
    private String actor;

    @Column(name = "event")
    @Convert(converter = RequestEventConverter.class)
    private RequestEvent event;

    protected HistoryEntryRow() {}

    static HistoryEntryRow of(UUID request, int position, HistoryEntry entry) {
        var row = new HistoryEntryRow();
        row.place = ListPositionColumns.of(request, position);
        row.happenedAt = entry.at();
        row.actor = entry.by().name();
        row.event = entry.event();
        return row;
    }

    UUID request() {
        return place.request;
    }

    HistoryEntry toEntry() {
        return new HistoryEntry(happenedAt, new Actor(actor), event);
    }
}
