package org.ecm.web.database;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs a check of the databases that may hang with a disk or a network.
 *
 * <p>Each check runs in its own thread, one at a time, so that no caller waits longer than the timeout.
 */
final class TimedCheck {

    private static final Logger LOG = Logger.getLogger(TimedCheck.class.getName());

    private final Duration timeout;
    private final Supplier<StorageProblem> hanging;
    private final Supplier<Optional<StorageProblem>> check;

    private @Nullable Run last;

    /**
     * @param timeout how long a check may take
     * @param hanging supplies the problem to report if a check takes longer
     * @param check finds a problem; empty if everything works
     */
    TimedCheck(Duration timeout, Supplier<StorageProblem> hanging, Supplier<Optional<StorageProblem>> check) {
        this.timeout = timeout;
        this.hanging = hanging;
        this.check = check;
    }

    private record Run(FutureTask<Optional<StorageProblem>> task, long begun, AtomicBoolean isLate) {}

    /** {@return the result of a new check, or of the one that is already running} */
    Optional<StorageProblem> result() {
        var run = current();
        try {
            return run.task.get(timeout.toNanos() - (System.nanoTime() - run.begun), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (!run.isLate.getAndSet(true)) {
                LOG.log(
                        Level.SEVERE,
                        "databases: no answer within {0} seconds; /health/ready and forms return 503 until there is one",
                        timeout.toSeconds());
            }
            return Optional.of(hanging.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(hanging.get());
        }
    }

    private synchronized Run current() {
        var run = last;
        if (run == null || run.task.isDone()) {
            run = new Run(new FutureTask<>(check::get), System.nanoTime(), new AtomicBoolean());
            var thread = new Thread(run.task, "ecm-storage-check");
            thread.setDaemon(true);
            thread.start();
            last = run;
        }
        return run;
    }
}
