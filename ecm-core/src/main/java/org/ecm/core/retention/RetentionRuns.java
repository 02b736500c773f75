package org.ecm.core.retention;

import java.util.List;

/** Where it is kept that the rules were carried out. Each call is atomic. */
public interface RetentionRuns {

    /**
     * Records a run.
     *
     * @param run that has ended
     */
    void save(RetentionRun run);

    /**
     * {@return the latest runs, latest first}
     *
     * @param most how many to give at most
     */
    List<RetentionRun> latest(int most);
}
