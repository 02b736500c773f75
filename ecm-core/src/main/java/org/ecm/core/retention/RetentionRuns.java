package org.ecm.core.retention;

import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Notice;

/**
 * Stores retention runs. Each call is atomic, including the notice it saves, which can be read through {@code Notices}
 * of the same store.
 */
public interface RetentionRuns {

    /**
     * Saves a run together with the notice about it.
     *
     * @param run the completed run
     * @param notice the notice; empty if nothing changed
     */
    void save(RetentionRun run, Optional<Notice> notice);

    /**
     * {@return the latest runs, latest first}
     *
     * @param limit the maximum number of runs
     */
    List<RetentionRun> latest(int limit);
}
