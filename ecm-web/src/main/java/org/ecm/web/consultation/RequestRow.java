package org.ecm.web.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.web.database.WhenDiskIsNearlyFull;
import org.ecm.web.database.WhenDiskIsNearlyFull.Insert;
import org.jspecify.annotations.Nullable;

/** The row of a request. Its history and the wordings that the requester accepted have their own rows. */
@Entity
@Table(name = "consultation_request")
@WhenDiskIsNearlyFull(Insert.REFUSE)
@SuppressWarnings("NullAway.Init")
class RequestRow {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "revision")
    private int revision;

    @Column(name = "reference")
    private String reference;

    /** Stored as text, because a JPA provider's UUID converter may not support null. */
    @Column(name = "submission_key")
    @Nullable
    private String submissionKey;

    @Column(name = "purpose")
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "state")
    @Convert(converter = RequestStateConverter.class)
    private RequestState state;

    @Column(name = "suspected")
    private boolean suspected;

    @Column(name = "asked_type")
    @Nullable
    private String askedType;

    @Column(name = "asked_from")
    @Nullable
    private Instant askedFrom;

    @Column(name = "asked_until")
    @Nullable
    private Instant askedUntil;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "last_change_at")
    private Instant lastChangeAt;

    /** The number of history entries at this revision; other nodes may add more after this row was read. */
    @Column(name = "entries")
    private int entries;

    /** The number of audit entries, from which new entries get their positions. */
    @Column(name = "traces")
    private int traces;

    protected RequestRow() {}

    /** {@return the row of a new request} */
    static RequestRow of(ConsultationRequest request) {
        var row = new RequestRow();
        row.id = request.id().value();
        row.revision = request.revision().next().number();
        row.reference = request.reference().text();
        row.submissionKey = request.key().map(SubmissionKey::toString).orElse(null);
        row.purpose = request.purpose();
        row.state = request.state();
        row.suspected = request.suspected();
        request.requestedSlot().ifPresent(requestedSlot -> {
            row.askedType = requestedSlot.type().text();
            row.askedFrom = requestedSlot.time().start();
            row.askedUntil = requestedSlot.time().end();
        });
        row.receivedAt = request.receivedAt();
        row.lastChangeAt = request.lastActivityAt();
        row.entries = request.history().size();
        row.traces = request.history().size();
        return row;
    }

    UUID id() {
        return id;
    }

    ConsultationRequest toRequest(List<Acknowledgment> acknowledgments, List<HistoryEntry> history) {
        return new ConsultationRequest(
                new RequestId(id),
                new Revision(revision),
                new Reference(reference),
                Optional.ofNullable(submissionKey).map(UUID::fromString).map(SubmissionKey::new),
                purpose,
                suspected,
                asked(),
                acknowledgments,
                history.subList(0, entries));
    }

    private Optional<RequestedSlot> asked() {
        return askedType == null || askedFrom == null || askedUntil == null
                ? Optional.empty()
                : Optional.of(new RequestedSlot(new MeetingTypeId(askedType), new TimeRange(askedFrom, askedUntil)));
    }
}
