package org.ecm.core.consultation;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.ecm.core.testing.ForwardingRequests;

/** Requests as somebody sees them who is a moment late: of a rival's form nothing was known when they asked. */
final class Late extends ForwardingRequests {

    private final Queue<Optional<ConsultationRequest>> answers;

    /**
     * @param kept where the rival was faster
     * @param rival what is found of the rival once one's own was refused
     */
    Late(ConsultationRequests kept, Optional<ConsultationRequest> rival) {
        super(kept);
        this.answers = new ArrayDeque<>(List.of(Optional.empty(), rival));
    }

    @Override
    public Optional<ConsultationRequest> submitted(SubmissionKey key) {
        return answers.remove();
    }
}
