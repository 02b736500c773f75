package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;

/** A notice that waits to be sent. */
@Entity
@Table(name = "notice")
@SuppressWarnings("NullAway.Init")
class NoticeRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "request_id")
    private UUID request;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Notice.Kind kind;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected NoticeRow() {}

    static NoticeRow of(Notice notice) {
        var row = new NoticeRow();
        row.id = notice.id().value();
        row.request = notice.request().value();
        row.kind = notice.kind();
        row.recordedAt = notice.recordedAt();
        return row;
    }

    Notice toNotice() {
        return new Notice(new NoticeId(id), new RequestId(request), kind, recordedAt);
    }
}
