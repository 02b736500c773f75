package org.ecm.web.outbox;

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

/** A notice as the outbox sees it, which never makes one: only updates change it, so that what is gone stays so. */
@Entity
@Table(name = "notice")
@SuppressWarnings("NullAway.Init")
class OutboxRow {

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
    @Enumerated(EnumType.STRING)
    private NoticeState state;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "attempts")
    private int attempts;

    /** When it was first tried, of all attempts that were in vain since it was recorded or somebody had it sent again. */
    @Column(name = "tried_since")
    @Nullable
    private Instant triedSince;

    /** Who has it: nobody else sends it, and only they say what came of it. */
    @Column(name = "lease")
    @Nullable
    private String lease;

    @Column(name = "leased_until")
    @Nullable
    private Instant leasedUntil;

    @Column(name = "settled_at")
    @Nullable
    private Instant settledAt;

    /** Why it was not sent the last time. */
    @Column(name = "reason")
    @Nullable
    private String reason;

    protected OutboxRow() {}

    Leased leasedTo(String lease) {
        return new Leased(toNotice(), lease, attempts, Optional.ofNullable(triedSince));
    }

    Trouble toTrouble() {
        boolean givenUp = state == NoticeState.FAILED;
        return new Trouble(
                toNotice(),
                Optional.ofNullable(reason).orElse(""),
                Optional.ofNullable(givenUp ? settledAt : triedSince).orElse(recordedAt),
                givenUp);
    }

    private Notice toNotice() {
        return new Notice(new NoticeId(id), Optional.ofNullable(request).map(RequestId::new), kind, recordedAt);
    }
}
