package org.ecm.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.core.retention.Retention;
import org.ecm.web.timers.SiteUpInterceptor;

/**
 * Puts the requests in order when the site starts, and from then on ends those whose time has come.
 *
 * <p>The server serves nobody before the start has ended. If it fails, the site does not start: what was erased would
 * be there again. The rules are carried out a minute after the start and then every hour, on each node: a request is
 * ended once, whoever comes first.
 */
@Singleton
@Startup
@DependsOn("VaultStartup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(SiteUpInterceptor.class)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final String CAME_BACK = "{0} erased ones had come back, and were erased again";

    @Inject
    Reconciliation reconciliation;

    @Inject
    Supplier<Retention> retention;

    @Inject
    ErasedDataSweeper sweeper;

    @Inject
    Clock clock;

    private Instant lastRun = Instant.EPOCH;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public RetentionTimer() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    public RetentionTimer(
            Reconciliation reconciliation, Supplier<Retention> retention, ErasedDataSweeper sweeper, Clock clock) {
        this.reconciliation = reconciliation;
        this.retention = retention;
        this.sweeper = sweeper;
        this.clock = clock;
    }

    @PostConstruct
    public void start() {
        log("{0} erased ones were missing in the ledger, and their keys were removed", reconciliation.forgetAgain());
        log(CAME_BACK, reconciliation.eraseAgain());
        log("{0} keys belonged to none, and were removed", reconciliation.discardStrays());
        log("{0} are found under the new master key", reconciliation.renewFingerprints());
        sweeper.sweepAnyway();
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        attempt(this::everyHour);
        attempt(sweeper::sweep);
    }

    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) { // a message may quote what was written
            LOG.log(
                    Level.WARNING,
                    "requests: {0}, tried again in a minute",
                    e.getClass().getName());
        }
    }

    private void everyHour() {
        var now = clock.instant();
        if (Duration.between(lastRun, now).abs().compareTo(PAUSE) < 0) {
            return;
        }
        log(CAME_BACK, reconciliation.eraseAgain());
        var run = retention.get().run(now);
        lastRun = now;
        if (run.hasChanges()) {
            LOG.log(Level.INFO, "requests: {0} lapsed, {1} taken for spam, {2} erased", new Object[] {
                run.lapsed(), run.spam(), run.erased()
            });
        }
    }

    private static void log(String line, int count) {
        if (count > 0) {
            LOG.log(Level.INFO, "requests: " + line, count);
        }
    }
}
