package org.ecm.web.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Revision;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** That somebody has written into a practitioner's calendar, and how often. */
@Entity
@Table(name = "diary")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class PractitionerCalendarRow {

    @Id
    @Column(name = "practitioner_id")
    private UUID practitioner;

    @Column(name = "revision")
    private int revision;

    protected PractitionerCalendarRow() {}

    static PractitionerCalendarRow first(AuthorId practitioner) {
        var row = new PractitionerCalendarRow();
        row.practitioner = practitioner.value();
        row.revision = Revision.NONE.next().number();
        return row;
    }
}
