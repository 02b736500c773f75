package org.ecm.web.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.ecm.core.availability.Schedule;
import org.ecm.core.shared.AuthorId;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** One recorded version of a practitioner's schedule. */
@Entity
@Table(name = "schedule")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class ScheduleRow extends VersionRow {

    @Column(name = "id")
    private UUID id;

    @Column(name = "document")
    private String document;

    protected ScheduleRow() {}

    static ScheduleRow of(Schedule schedule) {
        var row = new ScheduleRow();
        row.id = schedule.practitioner().value();
        row.document = ScheduleJson.write(schedule);
        return row;
    }

    Schedule toSchedule() {
        return ScheduleJson.read(document, new AuthorId(id), revision());
    }

    @Override
    protected UUID id() {
        return id;
    }
}
