package org.ecm.web.timers;

import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs pieces of work in the thread of the caller, and logs those that fail, so that one doesn't stop the others. */
public final class FailureLog implements Executor {

    private final String work;
    private final Logger log;

    /**
     * @param work what is done, as the log says it
     * @param log of the class that does it
     */
    public FailureLog(String work, Logger log) {
        this.work = work;
        this.log = log;
    }

    @Override
    public void execute(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException e) { // a message may quote what was written
            log.log(Level.WARNING, "{0}: {1}", new Object[] {work, e.getClass().getName()});
        }
    }
}
