package org.ecm.web.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
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
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.database.SqlErrors;
import org.ecm.web.retention.Reconciliation;
import org.ecm.web.vault.RequestErased;
import org.ecm.web.vault.Vault;

/**
 * Stores requests in the database, with their content encrypted by the vault, which stores the keys elsewhere.
 *
 * <p>Database and vault can't share a transaction. A key is created before the content that it encrypts is stored, so all
 * stored content can be decrypted. Erasure destroys the key as its last step before the commit: by then, any competing
 * change has been refused, and if the keys can't be reached, nothing has changed. If the commit or the machine then fails,
 * the request is erased anyway, because its content can't be decrypted; {@link Reconciliation} updates the rows later. In the
 * opposite order, a request reported as erased could still be decrypted with its key, and no caller would learn of a failure
 * after the commit.
 */
@ApplicationScoped
@Transactional
class JpaConsultationRequests implements ConsultationRequests {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Vault vault;

    @Inject
    private JpaRequestContents contents;

    @Inject
    private JpaRequests requests;

    @Inject
    private JpaAuditLog auditLog;

    private Consumer<ErasureRecord> erased;

    @SuppressWarnings("NullAway.Init")
    JpaConsultationRequests() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaConsultationRequests(EntityManager entityManager, Vault vault, Consumer<ErasureRecord> erased) {
        this.entityManager = entityManager;
        this.vault = vault;
        this.contents = new JpaRequestContents(entityManager, vault);
        this.requests = new JpaRequests(entityManager);
        this.auditLog = new JpaAuditLog(entityManager);
        this.erased = erased;
    }

    @Inject
    void announce(Event<ErasureRecord> erasures) {
        erased = erasures::fire;
    }

    @Override
    public ConsultationRequest submit(ConsultationRequest request, Inquiry inquiry, List<Notice> notices) {
        request.key().filter(key -> findBySubmission(key).isPresent()).ifPresent(key -> {
            throw new AlreadySubmitted(key);
        });
        if (!request.revision().equals(Revision.NONE) || find(request.id()).isPresent()) {
            throw stale(request);
        }
        try {
            var sealed = contents.seal(request.id().value(), inquiry);
            entityManager.persist(RequestRow.of(request));
            entityManager.flush(); // rows that refer to this one must come later
            contents.keep(sealed);
            var acknowledgments = request.acknowledgments();
            for (int i = 0; i < acknowledgments.size(); i++) {
                entityManager.persist(AcknowledgmentRow.of(request.id().value(), i, acknowledgments.get(i)));
            }
            add(request, 0, notices);
            return request.withRevision(request.revision().next());
        } catch (RequestErased e) {
            throw stale(request);
        } catch (PersistenceException e) {
            if (SqlErrors.isOf(e, "consultation_request_one_submission") || SqlErrors.isOfRivals(e)) {
                throw new AlreadySubmitted(request.key().orElseThrow());
            }
            throw SqlErrors.isOf(e, "consultation_request_pk") ? stale(request) : e;
        }
    }

    @Override
    public ConsultationRequest save(ConsultationRequest request, List<Notice> notices) {
        return save(request, notices, Optional.empty());
    }

    @Override
    public ConsultationRequest save(ConsultationRequest request, Note note) {
        return save(request, List.of(), Optional.of(note));
    }

    private ConsultationRequest save(ConsultationRequest request, List<Notice> notices, Optional<Note> note) {
        var kept = find(request.id())
                .filter(latest -> latest.revision().equals(request.revision()))
                .orElseThrow(() -> stale(request));
        request.requireContinuationOf(kept);
        boolean erasing = request.state() == RequestState.ERASED;
        try {
            if (!requests.advance(request, kept.history().size())) {
                throw stale(request);
            }
            if (!erasing && note.isPresent() && !contents.add(request.id().value(), note.get())) {
                throw stale(request);
            }
            add(
                    request,
                    kept.history().size(),
                    erasing ? notices.stream().filter(Notice::survivesErasure).toList() : notices);
        } catch (PersistenceException e) {
            throw SqlErrors.isOfRivals(e) ? stale(request) : e;
        }
        if (erasing) {
            erase(request);
        }
        return request.withRevision(request.revision().next());
    }

    private static StaleRevision stale(ConsultationRequest request) {
        return new StaleRevision(request.id(), request.revision());
    }

    private void add(ConsultationRequest request, int known, List<Notice> notices) {
        var fresh = request.history().subList(known, request.history().size());
        for (int i = 0; i < fresh.size(); i++) {
            entityManager.persist(HistoryEntryRow.of(request.id().value(), known + i, fresh.get(i)));
        }
        notices.forEach(notice -> entityManager.persist(NoticeRow.of(notice)));
        auditLog.addLast(
                request.id().value(),
                fresh.stream()
                        .map(entry -> new AuditEntry(entry.at(), entry.by(), Optional.of(entry.event())))
                        .toList());
    }

    private void erase(ConsultationRequest request) {
        contents.remove(request.id().value());
        entityManager
                .createQuery("delete from NoticeRow row where row.request = :request and row.kind <> :outliving")
                .setParameter("request", request.id().value())
                .setParameter("outliving", Notice.NoticeKind.MEETING_CANCELED)
                .executeUpdate();
        vault.forget(request.id().value(), request.lastActivityAt());
        erased.accept(new ErasureRecord(request.id(), request.lastActivityAt()));
    }

    @Override
    public Optional<ConsultationRequest> find(RequestId id) {
        return requests.find("row.id = :value", id.value());
    }

    @Override
    public Optional<ConsultationRequest> find(Reference reference) {
        return requests.find("row.reference = :value", reference.text());
    }

    @Override
    public List<ConsultationRequest> find(Collection<RequestId> ids) {
        return requests.find(ids);
    }

    @Override
    public Optional<ConsultationRequest> findBySubmission(SubmissionKey key) {
        return requests.find("row.submissionKey = :value", key.toString());
    }

    @Override
    public Optional<RequestContent> read(RequestId id, Actor by, Instant at) {
        return contents.open(id.value())
                .filter(seen -> auditLog.addLook(id.value(), new AuditEntry(at, by, Optional.empty())));
    }

    @Override
    public List<ConsultationRequest> findByState(Set<RequestState> states, int skip, int limit) {
        return states.isEmpty() ? List.of() : requests.list("row.state in :value", states, skip, limit);
    }

    @Override
    public List<RequestId> pending(int skip, int limit) {
        return requests.waiting(skip, limit);
    }

    @Override
    public int count(Set<RequestState> states) {
        return requests.count(states);
    }

    @Override
    public List<ConsultationRequest> findByEmail(EmailAddress email) {
        return requests.list(
                "row.id in (select letter.request from RequestContentRow letter where letter.fingerprint in :value)",
                vault.fingerprints(email.canonical()));
    }

    @Override
    public List<ConsultationRequest> pendingOverlapping(TimeRange range) {
        return requests.askingFor(range);
    }

    @Override
    public List<RequestId> inactiveSince(Set<RequestState> states, Instant since) {
        return requests.silentSince(states, since.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public List<AuditEntry> auditLog(RequestId id) {
        return auditLog.of(id.value());
    }

    @Override
    public List<ErasureRecord> erasures() {
        return vault.erasures().stream()
                .map(erasure -> new ErasureRecord(new RequestId(erasure.request()), erasure.at()))
                .toList();
    }
}
