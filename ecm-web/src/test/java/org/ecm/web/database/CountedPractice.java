package org.ecm.web.database;

import static org.ecm.core.testing.AvailabilityExamples.coachingHour;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.CalendarExamples.meeting;
import static org.ecm.core.testing.CalendarExamples.submitted;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.theo;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.askedTime;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.util.List;
import org.ecm.core.availability.AnswerPromise;
import org.ecm.core.availability.Schedule;
import org.ecm.core.booking.ExternalCalendars;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.testing.BookingFixture;
import org.ecm.core.testing.BookingStore;
import org.ecm.core.testing.CalendarExamples;
import org.ecm.core.testing.PracticeFixture;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.vault.Vault;

/** A practice of two, all of it in a database whose statements are counted. What the keys' database does isn't. */
public final class CountedPractice {

    private final StatementCounter statements = new StatementCounter();
    private final TestDatabase database;
    private final BookingFixture practice;
    private int filled;

    /**
     * @param product the practice's database
     * @param vault locks what is written for requests
     */
    public CountedPractice(Product product, Vault vault) {
        var clock = TickingClock.at(NOW);
        database = statements.migrated(product);
        var ports = new Ports(database, clock);
        var requests = ports.requests(vault);
        var empty = PracticeFixture.empty();
        practice = new BookingFixture(
                new PracticeFixture(
                        clock,
                        ports.articles(),
                        ports.pages(),
                        ports.catalogue(),
                        ports.authors(),
                        ports.disclaimers(),
                        empty.inbox(),
                        empty.ids()),
                new BookingStore(ports.diaries(requests, vault), requests, ports.notices()),
                ports.schedules(),
                ports.meetingTypes(),
                ExternalCalendars.NONE,
                Integer.MAX_VALUE,
                AnswerPromise.NONE);
        ports.authors().save(mara());
        ports.authors().save(theo());
        ports.schedules().save(maraIsOpen());
        ports.schedules().save(Schedule.of(THEO, maraIsOpen().hours()));
        ports.meetingTypes().save(firstConversation());
        ports.meetingTypes().save(coachingHour());
    }

    /** {@return the practice} */
    public BookingFixture practice() {
        return practice;
    }

    /** {@return how many statements are sent while some work is done} */
    public int during(Runnable work) {
        return statements.during(work);
    }

    /**
     * Receives requests until there are so many of each kind: those that wait (3n - 2), those that are booked (3n - 1), and
     * those that are closed (3n). Some of each ask for no time, some had a meeting.
     *
     * @param limit how many of each kind
     */
    public void fill(int limit) {
        while (filled < limit) {
            int n = ++filled;
            database.inTransaction(() -> add(n));
        }
    }

    private int add(int n) {
        var day = NOW.plus(Duration.ofDays(n));
        boolean odd = n % 2 == 1;
        var waiting = request(3 * n - 2, NOW.minusSeconds(n));
        received(odd ? waiting : waiting.withRequestedSlot(askedTime(day)));
        submitted(practice.store(), meeting(3 * n - 1, odd ? MARA : THEO, day), 3 * n - 1);
        if (odd) {
            save(afterEvent(received(request(3 * n)), RequestEvent.DECLINED, NOW));
        } else {
            CalendarExamples.cancelled(
                    practice.store(), submitted(practice.store(), meeting(3 * n, day.plusSeconds(36_000)), 3 * n));
        }
        return n;
    }

    private ConsultationRequest received(ConsultationRequest request) {
        return practice.store().requests().submit(request, inquiry(), List.of());
    }

    private void save(ConsultationRequest request) {
        practice.store().requests().save(request, List.of());
    }
}
