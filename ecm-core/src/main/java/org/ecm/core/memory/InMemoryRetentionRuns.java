package org.ecm.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Notice;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.retention.RetentionRuns;

/** Stores retention runs in memory. Thread-safe. */
public final class InMemoryRetentionRuns implements RetentionRuns {

    private final InMemoryConsultationRequests requests;
    private final List<RetentionRun> runs = new ArrayList<>();

    /** @param requests the store whose outbox takes the notices */
    public InMemoryRetentionRuns(InMemoryConsultationRequests requests) {
        this.requests = requests;
    }

    @Override
    public void save(RetentionRun run, Optional<Notice> notice) {
        synchronized (requests) {
            notice.ifPresent(requests::addToOutbox);
            runs.add(run);
        }
    }

    @Override
    public List<RetentionRun> latest(int limit) {
        synchronized (requests) {
            return runs.stream()
                    .sorted(Comparator.comparing(RetentionRun::at).reversed())
                    .limit(limit)
                    .toList();
        }
    }
}
