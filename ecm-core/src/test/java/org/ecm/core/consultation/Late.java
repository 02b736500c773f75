package org.ecm.core.consultation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.ecm.core.enquiry.EmailAddress;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.core.shared.RequestId;

/** Requests as somebody sees them who is a moment late: of a rival's form nothing was known when they asked. */
final class Late implements ConsultationRequests {

    private final ConsultationRequests kept;
    private final Queue<Optional<ConsultationRequest>> answers;

    /**
     * @param kept where the rival was faster
     * @param rival what is found of the rival once one's own was refused
     */
    Late(ConsultationRequests kept, Optional<ConsultationRequest> rival) {
        this.kept = kept;
        this.answers = new ArrayDeque<>(List.of(Optional.empty(), rival));
    }

    @Override
    public Optional<ConsultationRequest> submitted(SubmissionKey key) {
        return answers.remove();
    }

    @Override
    public ConsultationRequest submit(ConsultationRequest request, Enquiry enquiry, List<Notice> notices) {
        return kept.submit(request, enquiry, notices);
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
    public Optional<Correspondence> read(RequestId id, Actor by, Instant at) {
        return kept.read(id, by, at);
    }

    @Override
    public List<ConsultationRequest> in(Set<RequestState> states, int skip, int most) {
        return kept.in(states, skip, most);
    }

    @Override
    public int count(Set<RequestState> states) {
        return kept.count(states);
    }

    @Override
    public List<ConsultationRequest> from(EmailAddress email) {
        return kept.from(email);
    }

    @Override
    public List<RequestId> silentSince(Set<RequestState> states, Instant since) {
        return kept.silentSince(states, since);
    }

    @Override
    public List<TrailEntry> trail(RequestId id) {
        return kept.trail(id);
    }

    @Override
    public List<Erasure> erasures() {
        return kept.erasures();
    }
}
