package org.ecm.core.retention;

import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.Notice;

/**
 * Where it is kept that the rules were carried out. Each call is atomic, also where it saves a notice: that is found in
 * {@code Notices} of the same store.
 */
public interface RetentionRuns {

    /**
     * Records a run, with the notice that tells of it.
     *
     * @param run that has ended
     * @param notice of no request; empty if there is nothing to tell
     */
    void save(RetentionRun run, Optional<Notice> notice);

    /**
     * {@return the latest runs, latest first}
     *
     * @param most how many to give at most
     */
    List<RetentionRun> latest(int most);
}
