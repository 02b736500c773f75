package org.ecm.core.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.shared.RequestId;

/** Forwards to another store of requests. Tests override the call in which a rival acts first. */
public class ForwardingRequests implements ConsultationRequests {

    private final ConsultationRequests kept;

    /** @param kept the store */
    public ForwardingRequests(ConsultationRequests kept) {
        this.kept = kept;
    }

    @Override
    public Optional<ConsultationRequest> findBySubmission(SubmissionKey key) {
        return kept.findBySubmission(key);
    }

    @Override
    public ConsultationRequest submit(ConsultationRequest request, Inquiry inquiry, List<Notice> notices) {
        return kept.submit(request, inquiry, notices);
    }

    @Override
    public ConsultationRequest save(ConsultationRequest request, List<Notice> notices) {
        return kept.save(request, notices);
    }

    @Override
    public ConsultationRequest save(ConsultationRequest request, Note note) {
        return kept.save(request, note);
    }

    @Override
    public Optional<ConsultationRequest> find(RequestId id) {
        return kept.find(id);
    }

    @Override
    public Optional<ConsultationRequest> find(Reference reference) {
        return kept.find(reference);
    }

    @Override
    public List<ConsultationRequest> find(Collection<RequestId> ids) {
        return kept.find(ids);
    }

    @Override
    public Optional<RequestContent> read(RequestId id, Actor by, Instant at) {
        return kept.read(id, by, at);
    }

    @Override
    public List<ConsultationRequest> findByState(Set<RequestState> states, int skip, int limit) {
        return kept.findByState(states, skip, limit);
    }

    @Override
    public List<RequestId> pending(int skip, int limit) {
        return kept.pending(skip, limit);
    }

    @Override
    public int count(Set<RequestState> states) {
        return kept.count(states);
    }

    @Override
    public List<ConsultationRequest> pendingOverlapping(TimeRange range) {
        return kept.pendingOverlapping(range);
    }

    @Override
    public List<ConsultationRequest> findByEmail(EmailAddress email) {
        return kept.findByEmail(email);
    }

    @Override
    public List<RequestId> inactiveSince(Set<RequestState> states, Instant since) {
        return kept.inactiveSince(states, since);
    }

    @Override
    public List<AuditEntry> auditLog(RequestId id) {
        return kept.auditLog(id);
    }

    @Override
    public List<ErasureRecord> erasures() {
        return kept.erasures();
    }
}
