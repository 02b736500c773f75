package org.ecm.web.database;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** A record that content or settings of the site changed. */
@Entity
@Table(name = "site_change")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class SiteChangeRow {

    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "changed_at")
    Instant changedAt;

    /** The number of the change, which the database assigns when the row is inserted, not when it's committed. */
    @Column(name = "change_number", insertable = false, updatable = false)
    long number;

    protected SiteChangeRow() {}

    static SiteChangeRow at(Instant instant) {
        var row = new SiteChangeRow();
        row.id = UuidCreator.getTimeOrderedEpoch();
        row.changedAt = instant;
        return row;
    }
}
