package org.ecm.web.desk;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.web.timers.SiteUpInterceptor;

/** Deletes, every ten minutes on each node, the records of ended sessions whose passes have expired by themselves. */
@Singleton
@Startup
@DependsOn("DatabaseStartup")
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(SiteUpInterceptor.class)
public class DeskSessionSweeper {

    private static final Logger LOG = Logger.getLogger(DeskSessionSweeper.class.getName());

    @Inject
    EndedDeskSessions ended;

    @Inject
    Clock clock;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public DeskSessionSweeper() {}

    @Schedule(hour = "*", minute = "*/10", second = "45", persistent = false)
    void sweep() {
        try {
            ended.deleteExpired(clock.instant());
        } catch (RuntimeException e) { // the message may quote a statement's parameters
            LOG.log(
                    Level.WARNING,
                    "desk: couldn''t delete ended sessions ({0}); retrying in 10 minutes",
                    e.getClass().getName());
        }
    }
}
