package org.ecm.core.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.retention.RetentionRuns;

/** Runs kept in memory, for as long as this object lives. Safe for use by several threads. */
public final class InMemoryRetentionRuns implements RetentionRuns {

    private final List<RetentionRun> runs = new ArrayList<>();

    /** Keeps nothing yet. */
    public InMemoryRetentionRuns() {}

    @Override
    public synchronized void save(RetentionRun run) {
        runs.add(run);
    }

    @Override
    public synchronized List<RetentionRun> latest(int most) {
        return runs.stream()
                .sorted(Comparator.comparing(RetentionRun::at).reversed())
                .limit(most)
                .toList();
    }
}
