package org.ecm.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.AlreadySubmitted;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.Note;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notices;
import org.ecm.core.consultation.Reference;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.SubmissionKey;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;

/**
 * Stores requests and their outbox in memory. Thread-safe.
 *
 * <p>The content isn't encrypted, so this store isn't suitable for a real practice.
 */
public final class InMemoryConsultationRequests implements ConsultationRequests, Notices {

    private static final Comparator<ConsultationRequest> FIRST_RECEIVED_FIRST =
            Comparator.comparing(ConsultationRequest::receivedAt).thenComparing(ConsultationRequest::id);

    private static final Comparator<ConsultationRequest> LATEST_FIRST =
            Comparator.comparing(ConsultationRequest::receivedAt).reversed().thenComparing(ConsultationRequest::id);

    private final Map<RequestId, ConsultationRequest> requests = new TreeMap<>();
    private final Map<RequestId, RequestContent> contents = new HashMap<>();
    private final Map<RequestId, List<AuditEntry>> trails = new HashMap<>();
    private final Map<NoticeId, Notice> outbox = new LinkedHashMap<>();
    private final Map<RequestId, ErasureRecord> erasures = new HashMap<>();

    /** Creates an empty store. */
    public InMemoryConsultationRequests() {}

    @Override
    public synchronized ConsultationRequest submit(ConsultationRequest request, Inquiry inquiry, List<Notice> notices) {
        request.key().filter(key -> findBySubmission(key).isPresent()).ifPresent(key -> {
            throw new AlreadySubmitted(key);
        });
        var saved = store(request, notices);
        contents.put(request.id(), new RequestContent(inquiry, List.of()));
        return saved;
    }

    @Override
    public synchronized ConsultationRequest save(ConsultationRequest request, List<Notice> notices) {
        requireKnown(request);
        return store(request, notices);
    }

    @Override
    public synchronized ConsultationRequest save(ConsultationRequest request, Note note) {
        requireKnown(request);
        var saved = store(request, List.of());
        contents.computeIfPresent(
                request.id(),
                (id, before) -> new RequestContent(
                        before.inquiry(),
                        Stream.concat(before.notes().stream(), Stream.of(note)).toList()));
        return saved;
    }

    private void requireKnown(ConsultationRequest request) {
        if (!requests.containsKey(request.id())) {
            throw new StaleRevision(request.id(), request.revision());
        }
    }

    private ConsultationRequest store(ConsultationRequest request, List<Notice> notices) {
        var stored = Optional.ofNullable(requests.get(request.id()));
        var latest = stored.map(ConsultationRequest::revision).orElse(Revision.NONE);
        if (!latest.equals(request.revision())) {
            throw new StaleRevision(request.id(), request.revision());
        }
        stored.ifPresent(request::requireContinuationOf);
        var saved = request.withRevision(latest.next());
        requests.put(request.id(), saved);
        int known = stored.map(before -> before.history().size()).orElse(0);
        saved.history().stream()
                .skip(known)
                .map(entry -> new AuditEntry(entry.at(), entry.by(), Optional.of(entry.event())))
                .forEach(auditTrail(saved.id())::add);
        if (saved.state() == RequestState.ERASED) {
            erase(saved);
            notices.stream().filter(Notice::survivesErasure).forEach(this::addToOutbox);
        } else {
            notices.forEach(this::addToOutbox);
        }
        return saved;
    }

    private void erase(ConsultationRequest request) {
        contents.remove(request.id());
        outbox.values()
                .removeIf(notice -> !notice.survivesErasure()
                        && notice.request().filter(request.id()::equals).isPresent());
        erasures.putIfAbsent(request.id(), new ErasureRecord(request.id(), request.lastActivityAt()));
    }

    private List<AuditEntry> auditTrail(RequestId id) {
        return trails.computeIfAbsent(id, first -> new ArrayList<>());
    }

    @Override
    public synchronized Optional<ConsultationRequest> find(RequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public synchronized Optional<ConsultationRequest> find(Reference reference) {
        return requests.values().stream()
                .filter(request -> request.reference().equals(reference))
                .findFirst();
    }

    @Override
    public synchronized List<ConsultationRequest> find(Collection<RequestId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public synchronized Optional<ConsultationRequest> findBySubmission(SubmissionKey key) {
        return requests.values().stream()
                .filter(request -> request.key().filter(key::equals).isPresent())
                .findFirst();
    }

    @Override
    public synchronized Optional<RequestContent> read(RequestId id, Actor by, Instant at) {
        var found = Optional.ofNullable(contents.get(id));
        found.ifPresent(seen -> auditTrail(id).add(new AuditEntry(at, by, Optional.empty())));
        return found;
    }

    @Override
    public synchronized List<ConsultationRequest> findByState(Set<RequestState> states, int skip, int limit) {
        return findByState(states).sorted(LATEST_FIRST).skip(skip).limit(limit).toList();
    }

    @Override
    public synchronized List<RequestId> pending(int skip, int limit) {
        return findByState(Set.of(RequestState.RECEIVED))
                .sorted(FIRST_RECEIVED_FIRST)
                .skip(skip)
                .limit(limit)
                .map(ConsultationRequest::id)
                .toList();
    }

    @Override
    public synchronized int count(Set<RequestState> states) {
        return (int) findByState(states).count();
    }

    private Stream<ConsultationRequest> findByState(Set<RequestState> states) {
        return requests.values().stream().filter(request -> states.contains(request.state()));
    }

    @Override
    public synchronized List<ConsultationRequest> pendingOverlapping(TimeRange range) {
        return findByState(Set.of(RequestState.RECEIVED))
                .filter(request -> request.requestedSlot()
                        .filter(requestedSlot -> requestedSlot.time().overlaps(range))
                        .isPresent())
                .sorted(FIRST_RECEIVED_FIRST)
                .toList();
    }

    @Override
    public synchronized List<ConsultationRequest> findByEmail(EmailAddress email) {
        return requests.values().stream()
                .filter(request -> Optional.ofNullable(contents.get(request.id()))
                        .filter(stored -> stored.inquiry().email().canonical().equals(email.canonical()))
                        .isPresent())
                .sorted(LATEST_FIRST)
                .toList();
    }

    @Override
    public synchronized List<RequestId> inactiveSince(Set<RequestState> states, Instant since) {
        return findByState(states)
                .filter(request -> !request.lastActivityAt().isAfter(since))
                .sorted(Comparator.comparing(ConsultationRequest::lastActivityAt)
                        .thenComparing(ConsultationRequest::id))
                .map(ConsultationRequest::id)
                .toList();
    }

    @Override
    public synchronized List<AuditEntry> auditLog(RequestId id) {
        return List.copyOf(trails.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<ErasureRecord> erasures() {
        return erasures.values().stream()
                .sorted(Comparator.comparing(ErasureRecord::at).thenComparing(ErasureRecord::request))
                .toList();
    }

    @Override
    public synchronized List<Notice> pending(int limit) {
        return outbox.values().stream()
                .sorted(Comparator.comparing(Notice::recordedAt).thenComparing(Notice::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean add(Notice notice) {
        return notice.request()
                .flatMap(this::find)
                .filter(request -> request.state() != RequestState.ERASED)
                .filter(request -> !outbox.containsKey(notice.id()))
                .map(request -> {
                    addToOutbox(notice);
                    return true;
                })
                .orElse(false);
    }

    /** Adds a notice to the outbox. */
    synchronized void addToOutbox(Notice notice) {
        outbox.put(notice.id(), notice);
    }
}
