package org.ecm.web.architecture.offending.booking;

import jakarta.ejb.Schedule;

/** Offends: a timer works while the site starts or stops. */
public final class WorksBeforeTheSiteIsUp {

    @Schedule(hour = "*", persistent = false)
    void everyHour() {}
}
