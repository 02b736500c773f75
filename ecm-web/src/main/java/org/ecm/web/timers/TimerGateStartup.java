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
 * Allows timer rounds once every part that can abort the start has started, and ends them before any of those parts stops.
 *
 * <p>Those parts depend on each other in a single chain that ends with the content, because Payara reports a circular
 * dependency if one part depends on two others that both depend on a third.
 */
@Singleton
@Startup
@DependsOn("ContentStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class TimerGateStartup {

    /** How long a shutdown waits for the running rounds. */
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
