package org.ecm.web.calendarexport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** The row that counts how often a practitioner's private calendar feed was given a new address. */
@Entity
@Table(name = "calendar_feed")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class FeedRow {

    @Id
    @Column(name = "practitioner_id")
    private UUID practitioner;

    @Column(name = "renewals")
    private int renewals;

    protected FeedRow() {}

    static FeedRow first(AuthorId practitioner) {
        var row = new FeedRow();
        row.practitioner = practitioner.value();
        row.renewals = 1;
        return row;
    }
}
