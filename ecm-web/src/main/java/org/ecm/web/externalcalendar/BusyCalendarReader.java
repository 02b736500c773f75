package org.ecm.web.externalcalendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLSocketFactory;
import org.ecm.core.availability.TimeRange;
import org.ecm.web.externalcalendar.BusyResult.Busy;
import org.ecm.web.externalcalendar.BusyResult.Unreadable;
import org.ecm.web.ical.BusyTimesReader;
import org.ecm.web.ical.UnreadableCalendar;
import org.ecm.web.network.CertificateTrust;
import org.ecm.web.network.Timeouts;

/**
 * Reads when somebody is busy from a calendar that they keep elsewhere.
 *
 * <p>The address is a secret and the calendar is theirs: neither is logged, kept, or told by a failure. Only a machine of
 * the public Internet is asked, over https, for at most ten seconds and two megabytes.
 */
public final class BusyCalendarReader {

    private static final Logger LOG = Logger.getLogger(BusyCalendarReader.class.getName());

    private static final Timeouts TIMEOUT =
            new Timeouts(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final AddressCheck check;
    private final NameResolver resolver;
    private final SSLSocketFactory tls;
    private final Timeouts timeouts;

    /** Makes one that asks machines of the public Internet. */
    public BusyCalendarReader() {
        this(AddressCheck.PUBLIC, NameResolver.SYSTEM, CertificateTrust.with(List.of()), TIMEOUT);
    }

    BusyCalendarReader(AddressCheck check, NameResolver resolver, SSLSocketFactory tls, Timeouts timeouts) {
        this.check = check;
        this.resolver = resolver;
        this.tls = tls;
        this.timeouts = timeouts;
    }

    /**
     * {@return when the owner is busy, or why nobody knows}
     *
     * @param address of the calendar
     * @param owner the zone of whoever keeps it: of whole days, and of times that name no zone
     * @param wanted the time of interest
     * @param host of the site, whose own meetings are not told
     */
    public BusyResult read(CalendarAddress address, ZoneId owner, TimeRange wanted, String host) {
        try {
            var text = new CalendarDownload(check, resolver, tls, timeouts).text(address.uri());
            return new Busy(BusyTimesReader.of(text, owner, wanted, host));
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
