package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.web.store.UuidOrNone;
import org.jspecify.annotations.Nullable;

/** A notice as it is recorded; what becomes of it is the outbox's. */
@Entity
@Table(name = "notice")
@SuppressWarnings("NullAway.Init")
class NoticeRow {

    static final String WAITING = "WAITING";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "request_id")
    @Convert(converter = UuidOrNone.class)
    @Nullable
    private UUID request;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Notice.Kind kind;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "state")
    private String state;

    /** When it is to be sent: at once. */
    @Column(name = "due_at")
    private Instant dueAt;

    protected NoticeRow() {}

    static NoticeRow of(Notice notice) {
        var row = new NoticeRow();
        row.id = notice.id().value();
        row.request = notice.request().map(RequestId::value).orElse(null);
        row.kind = notice.kind();
        row.recordedAt = notice.recordedAt();
        row.state = WAITING;
        row.dueAt = notice.recordedAt();
        return row;
    }

    Notice toNotice() {
        return new Notice(new NoticeId(id), Optional.ofNullable(request).map(RequestId::new), kind, recordedAt);
    }
}
