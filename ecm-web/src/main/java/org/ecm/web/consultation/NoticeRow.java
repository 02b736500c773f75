package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.consultation.Notice;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.web.database.OptionalUuidConverter;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.jspecify.annotations.Nullable;

/**
 * The row of a notice. It's inserted in the transaction of the change that it reports. The outbox only queries and updates it,
 * so a deleted notice never comes back.
 */
@Entity
@Table(name = "notice")
@WhenDiskIsNearlyFull(Insert.ALLOW)
@SuppressWarnings("NullAway.Init")
class NoticeRow {

    static final String WAITING = "WAITING";

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "request_id")
    @Convert(converter = OptionalUuidConverter.class)
    @Nullable
    private UUID request;

    @Column(name = "kind")
    @Convert(converter = NoticeKindConverter.class)
    private Notice.NoticeKind kind;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "state")
    private String state;

    /** The earliest time to send the notice; a new one is due at once. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "attempts", insertable = false)
    private int attempts;

    /** The first failed attempt since the notice was recorded, or since the desk sent it again. */
    @Column(name = "tried_since", insertable = false)
    @Nullable
    private Instant triedSince;

    /** The sender that has leased the notice; no other sender sends it or reports its result. */
    @Column(name = "lease", insertable = false)
    @Nullable
    private String lease;

    @Column(name = "leased_until", insertable = false)
    @Nullable
    private Instant leasedUntil;

    @Column(name = "settled_at", insertable = false)
    @Nullable
    private Instant settledAt;

    /** Why the last attempt failed. */
    @Column(name = "reason", insertable = false)
    @Nullable
    private String reason;

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
