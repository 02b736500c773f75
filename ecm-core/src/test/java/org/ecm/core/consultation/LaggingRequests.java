package org.ecm.core.consultation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.ecm.core.testing.ForwardingRequests;

/** Requests as a caller sees them whose lookup came just before another submission of the same form. */
final class LaggingRequests extends ForwardingRequests {

    private final Queue<Optional<ConsultationRequest>> answers;

    /**
     * @param kept the store, which already has the other submission
     * @param rival the request found after this caller's save was rejected
     */
    LaggingRequests(ConsultationRequests kept, Optional<ConsultationRequest> rival) {
        super(kept);
        this.answers = new ArrayDeque<>(List.of(Optional.empty(), rival));
    }

    @Override
    public Optional<ConsultationRequest> findBySubmission(SubmissionKey key) {
        return answers.remove();
    }
}
