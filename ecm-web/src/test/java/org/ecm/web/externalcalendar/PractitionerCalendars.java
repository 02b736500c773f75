package org.ecm.web.externalcalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.memory.InMemoryAuthors;
import org.ecm.core.memory.InMemorySchedules;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.configuration.Settings;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.network.Timeouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Practitioners and the calendars that they keep elsewhere: one calendar of Mara's, which is served here. */
abstract class PractitionerCalendars extends CalendarServer {

    static final TimeRange MEETING =
            new TimeRange(Instant.parse("2026-11-20T10:00:00Z"), Instant.parse("2026-11-20T11:00:00Z"));
    static final Duration PATIENT = Duration.ofSeconds(30);

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(TestDatabase.Product.HSQLDB);

    final TickingClock clock = TickingClock.at(Instant.parse("2026-11-01T09:00:00Z"));
    final ExecutorService readers = Executors.newCachedThreadPool();
    private final InMemoryAuthors authors = new InMemoryAuthors(clock);
    final InMemorySchedules schedules = new InMemorySchedules(clock);
    final CountDownLatch go = new CountDownLatch(1);
    CalendarSnapshots kept;
    BusyCalendars calendars;
    Timeouts reading = LONG;

    @BeforeEach
    void open() {
        authors.save(Examples.mara());
        authors.save(Examples.theo());
        kept = databases.fresh().port(CalendarSnapshots.class, JpaCalendarSnapshots::new);
        calendars = calendars(PATIENT);
    }

    /** What is still being kept is kept before the database is emptied. */
    @AfterEach
    void end() throws InterruptedException {
        go.countDown();
        readers.shutdown();
        assertThat(readers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }

    BusyCalendars calendars(Duration timeout) {
        return calendars(timeout, "mara-lindqvist=" + address().text());
    }

    BusyCalendars calendars(Duration timeout, String setting) {
        var made = new BusyCalendars(
                Settings.read(name -> name.equals("ECM_CALENDARS") ? setting : null),
                authors,
                schedules,
                kept,
                clock,
                calendar(ANY, NameResolver.SYSTEM, reading),
                timeout,
                readers);
        made.start();
        return made;
    }

    void answerWithNoCalendar() {
        answer(exchange -> exchange.sendResponseHeaders(404, -1));
    }

    static void awaitIt(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was read is kept after whoever waited for it was answered. */
    static void eventually(Runnable assertion) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
