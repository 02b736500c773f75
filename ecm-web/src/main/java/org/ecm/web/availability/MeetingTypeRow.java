package org.ecm.web.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.web.database.VersionRow;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** One recorded version of a kind of meeting. */
@Entity
@Table(name = "meeting_type")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class MeetingTypeRow extends VersionRow {

    @Column(name = "id")
    private String id;

    @Column(name = "document")
    private String document;

    protected MeetingTypeRow() {}

    static MeetingTypeRow of(MeetingType type) {
        var row = new MeetingTypeRow();
        row.id = type.id().text();
        row.document = MeetingTypeJson.write(type);
        return row;
    }

    MeetingType toMeetingType() {
        return MeetingTypeJson.read(document, new MeetingTypeId(id), revision());
    }

    @Override
    protected String id() {
        return id;
    }
}
