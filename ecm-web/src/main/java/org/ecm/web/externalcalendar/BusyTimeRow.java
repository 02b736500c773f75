package org.ecm.web.externalcalendar;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Time that a calendar elsewhere takes. Of what takes it nothing is known. */
@Entity
@Table(name = "busy_time")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class BusyTimeRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "calendar_id")
    private String calendar;

    @Column(name = "starts_at")
    private Instant start;

    @Column(name = "ends_at")
    private Instant end;

    protected BusyTimeRow() {}

    static BusyTimeRow of(String calendar, TimeRange time) {
        var row = new BusyTimeRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.calendar = calendar;
        row.start = time.start();
        row.end = time.end();
        return row;
    }

    TimeRange toTime() {
        return new TimeRange(start, end);
    }
}
