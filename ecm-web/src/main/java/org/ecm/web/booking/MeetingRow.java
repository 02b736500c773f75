package org.ecm.web.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;

/** A meeting as it is now. */
@Entity
@Table(name = "meeting")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class MeetingRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "request_id")
    private UUID request;

    @Column(name = "practitioner_id")
    private UUID practitioner;

    @Column(name = "type")
    private String type;

    @Column(name = "starts_at")
    private Instant start;

    @Column(name = "ends_at")
    private Instant end;

    @Column(name = "sequence_number")
    private int sequence;

    @Column(name = "moved")
    private int moved;

    @Column(name = "standing")
    @Convert(converter = MeetingStatusConverter.class)
    private Meeting.MeetingStatus standing;

    protected MeetingRow() {}

    static MeetingRow of(Meeting meeting) {
        var row = new MeetingRow();
        row.id = meeting.id().value();
        row.request = meeting.request().value();
        row.practitioner = meeting.practitioner().value();
        row.type = meeting.type().text();
        row.start = meeting.time().start();
        row.end = meeting.time().end();
        row.sequence = meeting.sequence();
        row.moved = meeting.rescheduleCount();
        row.standing = meeting.status();
        return row;
    }

    Meeting toMeeting() {
        return new Meeting(
                new MeetingId(id),
                new RequestId(request),
                new AuthorId(practitioner),
                new MeetingTypeId(type),
                new TimeRange(start, end),
                sequence,
                moved,
                standing);
    }
}
