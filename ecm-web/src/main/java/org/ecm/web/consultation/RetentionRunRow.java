package org.ecm.web.consultation;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.retention.RetentionRun;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** The row of one retention run. */
@Entity
@Table(name = "retention_run")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class RetentionRunRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "run_at")
    private Instant runAt;

    @Column(name = "lapsed")
    private int lapsed;

    @Column(name = "spam")
    private int spam;

    @Column(name = "erased")
    private int erased;

    protected RetentionRunRow() {}

    static RetentionRunRow of(RetentionRun run) {
        var row = new RetentionRunRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.runAt = run.at();
        row.lapsed = run.lapsed();
        row.spam = run.spam();
        row.erased = run.erased();
        return row;
    }

    RetentionRun toRun() {
        return new RetentionRun(runAt, lapsed, spam, erased);
    }
}
