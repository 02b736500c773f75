package org.ecm.web.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.mail.MailTransport;
import org.ecm.web.timers.SiteUpInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * Sends the letters that are due, every few seconds, on each node: one at a time, so a slow server takes one thread, and
 * delays the others by what the transport waits for it at most.
 */
@Singleton
@Startup
@DependsOn("VaultStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN) // a round may last longer than the pause between two
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(SiteUpInterceptor.class)
public class OutboxTimer {

    private static final Logger LOG = Logger.getLogger(OutboxTimer.class.getName());

    /** How long a shutdown waits for the letter that is being sent. */
    private static final Duration LAST_EMAIL = Duration.ofSeconds(20);

    @Inject
    Configuration configuration;

    @Inject
    Outbox outbox;

    @Inject
    EmailRenderer renderer;

    @Inject
    MailTransport transport;

    @Inject
    RandomGenerator random;

    @Inject
    Clock clock;

    private final ReentrantLock busy = new ReentrantLock();
    private @Nullable OutboxWorker worker;
    private volatile boolean ending;
    private volatile boolean failing;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public OutboxTimer() {}

    /** For tests, which have no container. */
    @SuppressWarnings("NullAway.Init")
    OutboxTimer(OutboxWorker worker) {
        this.worker = worker;
    }

    /** For tests, which have no container. */
    @SuppressWarnings({"NullAway.Init", "UnnecessaryAssignment"})
    OutboxTimer(Configuration configuration) {
        this.configuration = configuration;
    }

    @PostConstruct
    void start() {
        configuration
                .mail()
                .ifPresentOrElse(
                        mail -> worker = new OutboxWorker(
                                outbox,
                                renderer::render,
                                transport,
                                new OutboxWorker.Limits(
                                        mail.mostPerDay(), mail.mostToPracticePerDay(), mail.giveUpAfter()),
                                new Backoff(random),
                                clock),
                        () -> LOG.warning(
                                "mail: ECM_SMTP_URL is not set, so letters wait and nobody is told anything"));
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFewSeconds() {
        var sender = worker;
        if (sender != null && busy.tryLock()) {
            try {
                attempt(sender);
            } finally {
                busy.unlock();
            }
        }
    }

    /** A database that is away is told of once, not every few seconds. */
    private void attempt(OutboxWorker sender) {
        try {
            sender.round(() -> !ending);
            failing = false;
        } catch (RuntimeException e) { // its message may tell too much
            if (!failing) {
                LOG.log(
                        Level.WARNING,
                        "mail: {0}, tried again in a few seconds",
                        e.getClass().getName());
            }
            failing = true;
        }
    }

    /** Lets the letter that is being sent go out, so that it isn't sent twice; the others wait for the next start. */
    @PreDestroy
    void end() {
        ending = true;
        try {
            if (busy.tryLock(LAST_EMAIL.toSeconds(), TimeUnit.SECONDS)) {
                busy.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
