package org.ecm.web.booking;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.core.booking.FollowUp;
import org.ecm.web.timers.FailureLog;
import org.ecm.web.timers.SiteUpInterceptor;

/** Sees every minute, on each node, to what has become due: reminders, and requests that nobody answered. */
@Singleton
@Startup
@DependsOn("RetentionTimer")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(SiteUpInterceptor.class)
public class FollowUpTimer {

    private static final Logger LOG = Logger.getLogger(FollowUpTimer.class.getName());

    @Inject
    Supplier<FollowUp> followUp;

    @Inject
    Clock clock;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public FollowUpTimer() {}

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void everyMinute() {
        try {
            followUp.get().run(clock.instant(), new FailureLog("meetings: one was left for the next minute", LOG));
        } catch (RuntimeException e) { // a message may quote what was written
            LOG.log(
                    Level.WARNING,
                    "meetings: {0}, tried again in a minute",
                    e.getClass().getName());
        }
    }
}
