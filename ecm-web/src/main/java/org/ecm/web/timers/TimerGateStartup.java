package org.ecm.web.timers;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Starts the site's periodic work when every part that may refuse the start has started, and ends it before any of them
 * ends.
 *
 * <p>Those parts depend on each other in one line, the content last: where one depends on two others that both need
 * a third, Payara reports a circular dependency.
 */
@Singleton
@Startup
@DependsOn("ContentStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class TimerGateStartup {

    /** How long a stop waits for the rounds that are under way. */
    private static final Duration LAST_ROUND = Duration.ofSeconds(20);

    @Inject
    TimerGate work;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public TimerGateStartup() {}

    @PostConstruct
    void start() {
        work.begin();
    }

    @PreDestroy
    void end() {
        work.end(LAST_ROUND);
    }
}
