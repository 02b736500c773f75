package org.ecm.web.errors;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.ecm.web.timers.SiteUpInterceptor;

/** Logs the counts of incidents when they are due, even if no more visitors run into them. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(SiteUpInterceptor.class)
public class IncidentTimer {

    @Inject
    IncidentLog incidents;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public IncidentTimer() {}

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void everyTenSeconds() {
        incidents.summarize();
    }
}
