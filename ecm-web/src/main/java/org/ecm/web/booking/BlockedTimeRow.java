package org.ecm.web.booking;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** Time of a practitioner that is taken by something else than a meeting. */
@Entity
@Table(name = "blocked_time")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class BlockedTimeRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "practitioner_id")
    private UUID practitioner;

    @Column(name = "starts_at")
    private Instant start;

    @Column(name = "ends_at")
    private Instant end;

    protected BlockedTimeRow() {}

    static BlockedTimeRow of(AuthorId practitioner, TimeRange time) {
        var row = new BlockedTimeRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.practitioner = practitioner.value();
        row.start = time.start();
        row.end = time.end();
        return row;
    }

    TimeRange toTime() {
        return new TimeRange(start, end);
    }
}
