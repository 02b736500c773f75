package org.ecm.web.externalcalendar;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Reads calendars on threads of the server, while whoever wants to know goes on or waits.
 *
 * <p>A {@code ManagedExecutorService} would run the reading as part of the request that began it. On Payara 6.2025.10 its
 * end closes the request's own entity manager, and the request breaks when it wants to do so itself.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CalendarReaderPool {

    /** For the server. */
    public CalendarReaderPool() {}

    /**
     * Begins a reading.
     *
     * @param reading what to do
     */
    @Asynchronous
    public void read(Runnable reading) {
        reading.run();
    }
}
