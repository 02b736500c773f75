package org.ecm.web.externalcalendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.shared.AuthorId;
import org.jspecify.annotations.Nullable;

/**
 * One calendar elsewhere: what it last said, and the reading that is under way. Many who ask at once share one.
 *
 * <p>What was said goes on to hold until something else is. It is known from memory first, and after a start from what
 * was kept.
 */
final class WatchedCalendar {

    private static final Logger LOG = Logger.getLogger(WatchedCalendar.class.getName());

    private final String id;
    private final AuthorId practitioner;
    private final Function<TimeRange, BusyResult> source;
    private final CalendarSnapshots kept;
    private final Executor readers;
    private final Clock clock;
    private final Duration timeout;

    private boolean remembered;
    private @Nullable BusySnapshot snapshot;
    private @Nullable Instant askedAt;
    private boolean failed;
    private @Nullable CompletableFuture<Void> underWay;
    private CompletableFuture<Void> awaited = CompletableFuture.completedFuture(null);

    /**
     * Makes one that was not asked yet.
     *
     * @param id what it is known by
     * @param practitioner whose it is
     * @param source reads it, of a stretch of time
     * @param kept where it is kept what it says
     * @param readers carry readings out
     * @param clock for the moment of each
     * @param timeout how long after a reading began anybody waits for it
     */
    WatchedCalendar(
            String id,
            AuthorId practitioner,
            Function<TimeRange, BusyResult> source,
            CalendarSnapshots kept,
            Executor readers,
            Clock clock,
            Duration timeout) {
        this.id = id;
        this.practitioner = practitioner;
        this.source = source;
        this.kept = kept;
        this.readers = readers;
        this.clock = clock;
        this.timeout = timeout;
    }

    AuthorId practitioner() {
        return practitioner;
    }

    /** {@return what is taken within a range, by what it last said; all of it, if it never said anything} */
    synchronized Collection<TimeRange> taken(TimeRange range) {
        var last = snapshot;
        return last == null ? List.of(range) : last.taken(range);
    }

    /**
     * {@return whether it ever said something of all of a range that is still to come}
     *
     * @param range of interest
     */
    synchronized boolean knows(TimeRange range) {
        remember();
        return snapshot != null && snapshot.covers(range, clock.instant());
    }

    /**
     * Sees to it that it is asked, unless it was of late.
     *
     * @param range of interest
     * @param wanted what it is asked about, if it is: more than the range
     * @param age how long ago it may have been asked
     * @return done when there is an answer, none is to be had, or it was waited for long enough: of one that hangs, that
     *     is once for all who ask meanwhile, however often each does
     */
    synchronized CompletableFuture<Void> asked(TimeRange range, TimeRange wanted, Duration age) {
        remember();
        var reading = underWay;
        if (reading != null && !reading.isDone()) {
            return awaited;
        }
        var now = clock.instant();
        return isEnough(range, age, now) ? CompletableFuture.completedFuture(null) : begun(wanted, now);
    }

    /** What another node read, or this one before it was started, is as good as a reading of one's own. */
    private void remember() {
        if (!remembered) {
            kept.find(id).ifPresent(last -> {
                snapshot = last;
                askedAt = last.readAt();
            });
            remembered = true;
        }
    }

    private boolean isEnough(TimeRange range, Duration age, Instant now) {
        var last = snapshot;
        boolean ofLate = askedAt != null && !askedAt.isBefore(now.minus(age));
        return ofLate && (failed || (last != null && last.covers(range, now)));
    }

    private CompletableFuture<Void> begun(TimeRange wanted, Instant now) {
        var reading = new CompletableFuture<Void>();
        askedAt = now;
        underWay = reading;
        awaited = reading.copy().completeOnTimeout(null, timeout.toNanos(), TimeUnit.NANOSECONDS);
        try {
            readers.execute(() -> read(wanted, now, reading));
        } catch (RejectedExecutionException e) {
            end(reading); // the server is being stopped
        }
        return awaited;
    }

    private void read(TimeRange wanted, Instant now, CompletableFuture<Void> reading) {
        try {
            source.apply(wanted)
                    .fold(
                            times -> {
                                answered(new BusySnapshot(now, wanted, times), reading);
                                return reading;
                            },
                            failure -> {
                                unanswered(reading);
                                kept.failed(id, practitioner, now, failure);
                                return reading;
                            });
        } catch (RuntimeException e) { // of the database: it may quote what it was given
            LOG.log(
                    Level.WARNING,
                    "what a calendar said could not be kept: {0}",
                    e.getClass().getName());
        } finally {
            end(reading);
        }
    }

    private void answered(BusySnapshot answer, CompletableFuture<Void> reading) {
        synchronized (this) {
            snapshot = answer;
            failed = false;
        }
        reading.complete(null); // whoever waits need not wait for the database
        kept.said(id, practitioner, answer);
    }

    private synchronized void unanswered(CompletableFuture<Void> reading) {
        failed = true;
        reading.complete(null);
    }

    private synchronized void end(CompletableFuture<Void> reading) {
        failed |= reading.complete(null); // nobody was answered
    }
}
