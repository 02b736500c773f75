package org.ecm.web.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.calendar.BusyReading.Busy;
import org.ecm.web.calendar.BusyReading.Unreadable;
import org.ecm.web.network.CertificateTrust;
import org.ecm.web.network.Timeouts;

/**
 * Reads when somebody is busy from a calendar that they keep elsewhere.
 *
 * <p>The address is a secret and the calendar is theirs: neither is logged, kept, or told by a failure. Only a machine of
 * the public Internet is asked, over https, for at most ten seconds and two megabytes.
 */
public final class BusyCalendar {

    private static final Logger LOG = Logger.getLogger(BusyCalendar.class.getName());

    private static final Timeouts PATIENCE =
            new Timeouts(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final AddressCheck check;
    private final Resolver resolver;
    private final SSLSocketFactory tls;
    private final Timeouts patience;

    /** Makes one that asks machines of the public Internet. */
    public BusyCalendar() {
        this(AddressCheck.PUBLIC, Resolver.SYSTEM, CertificateTrust.with(List.of()), PATIENCE);
    }

    BusyCalendar(AddressCheck check, Resolver resolver, SSLSocketFactory tls, Timeouts patience) {
        this.check = check;
        this.resolver = resolver;
        this.tls = tls;
        this.patience = patience;
    }

    /**
     * {@return when the owner is busy, or why nobody knows}
     *
     * @param address of the calendar
     * @param owner the zone of whoever keeps it: of whole days, and of times that name no zone
     * @param wanted the time of interest
     * @param host of the site, whose own meetings are not told
     */
    public BusyReading read(CalendarAddress address, ZoneId owner, TimeRange wanted, String host) {
        try {
            var text = new Download(check, resolver, tls, patience).text(address.uri());
            return new Busy(BusyTimes.of(text, owner, wanted, host));
        } catch (UnreadableCalendar e) {
            LOG.log(
                    Level.WARNING,
                    "a calendar could not be read: {0}",
                    e.reason()); // the zone's name isn't ours to log
            return new Unreadable(e.reason(), e.zone());
        } catch (OutOfMemoryError | StackOverflowError e) { // the thread has other calendars to read
            LOG.log(
                    Level.WARNING,
                    "a calendar could not be read: {0}",
                    e.getClass().getName());
            return new Unreadable("calendar.too-much");
        }
    }
}
