package org.ecm.web.timers;

import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs tasks in the caller's thread, and logs those that fail, so that one failure doesn't stop the other tasks. */
public final class FailureLog implements Executor {

    private final String work;
    private final Logger log;

    /**
     * @param work the beginning of the log line for a failed task
     * @param log the logger of the class that runs the tasks
     */
    public FailureLog(String work, Logger log) {
        this.work = work;
        this.log = log;
    }

    @Override
    public void execute(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException e) { // the exception's message may quote a requester
            log.log(Level.WARNING, "{0}: {1}", new Object[] {work, e.getClass().getName()});
        }
    }
}
