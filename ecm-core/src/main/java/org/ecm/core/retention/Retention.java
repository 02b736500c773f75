package org.ecm.core.retention;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.booking.PractitionerCalendars;
import org.ecm.core.concurrency.OptimisticRetry;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.ErasureRecord;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.StaleRevision;

/**
 * Applies the retention rules: lapses unanswered requests, marks unreviewed suspected ones as spam, and erases old
 * ones.
 *
 * <p>A run can be repeated, interrupted, or made by several nodes at once: each request is changed once. A request that
 * was saved meanwhile is checked again, and skipped if a person acted on it; an automatic reminder doesn't count.
 */
public final class Retention {

    /**
     * The days by which month lengths and clock changes can shift the limit: from February 28, a month back is January
     * 28, although a request closed on January 31 is due.
     */
    private static final int MAX_SHIFT_DAYS = 4;

    private final ConsultationRequests requests;
    private final PractitionerCalendars calendars;
    private final MeetingService meetings;
    private final RetentionRuns runs;
    private final RetentionRules rules;
    private final ZoneId zone;
    private final Supplier<UUID> ids;
    private final OptimisticRetry retry;

    /**
     * @param requests stores requests
     * @param calendars stores meetings, in the same store
     * @param meetings cancels the booked meetings of erased requests
     * @param runs stores runs
     * @param rules how long requests are kept
     * @param zone the practice's zone, in which months are counted
     * @param ids gives identifiers that nobody had before
     * @param random spreads the repeated attempts of nodes that collide
     */
    public Retention(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            MeetingService meetings,
            RetentionRuns runs,
            RetentionRules rules,
            ZoneId zone,
            Supplier<UUID> ids,
            RandomGenerator random) {
        this.requests = requests;
        this.calendars = calendars;
        this.meetings = meetings;
        this.runs = runs;
        this.rules = rules;
        this.zone = zone;
        this.ids = ids;
        this.retry = new OptimisticRetry(random);
    }

    /**
     * Closes and erases all requests that are due, and saves the run; the practitioner is notified if anything changed.
     *
     * <p>A past meeting without a recorded attendance counts as attended after the time in which an unanswered request
     * lapses; otherwise it would never be erased. This doesn't count as a change.
     *
     * @param now the moment of the run
     * @return the result
     */
    public RetentionRun run(Instant now) {
        var inactiveSince = now.minus(rules.openDays(), ChronoUnit.DAYS);
        var spamSince = now.minus(rules.spamDays(), ChronoUnit.DAYS);
        var closedBefore = now.atZone(zone)
                .minusMonths(rules.closedMonths())
                .plusDays(MAX_SHIFT_DAYS)
                .toInstant();
        var waiting = Set.of(RequestState.RECEIVED);
        conclude(inactiveSince, now);
        int spamMarked = end(waiting, inactiveSince, ConsultationRequest::suspected, RequestEvent.MARKED_SPAM, now);
        int lapsed = end(waiting, inactiveSince, request -> !request.suspected(), RequestEvent.LAPSED, now);
        int erased = end(Set.of(RequestState.SPAM), spamSince, request -> true, RequestEvent.ERASED, now)
                + end(
                        RequestState.CLOSED,
                        closedBefore,
                        request -> !keptUntil(request).isAfter(now),
                        RequestEvent.ERASED,
                        now);
        var run = new RetentionRun(now, lapsed, spamMarked, erased);
        runs.save(
                run,
                run.hasChanges()
                        ? Optional.of(Notice.ofRetentionRun(new NoticeId(ids.get()), run.at()))
                        : Optional.empty());
        return run;
    }

    private void conclude(Instant endedBefore, Instant now) {
        for (var id : requests.inactiveSince(Set.of(RequestState.BOOKED), endedBefore)) {
            calendars
                    .findByRequest(id)
                    .filter(meeting -> !meeting.end().isAfter(endedBefore))
                    .flatMap(meeting -> requests.find(id))
                    .filter(request -> !request.lastActivityAt().isAfter(endedBefore))
                    .ifPresent(request -> attempt(() -> meetings.withExpectedRevision(request.revision())
                            .recordAttendance(id, true, Actor.SYSTEM, now)
                            .fold(meeting -> true, nearest -> false, reason -> false)));
        }
    }

    /** Adds calendar months: a request closed on January 31 is kept until February 28. */
    private Instant keptUntil(ConsultationRequest request) {
        return request.lastActivityAt()
                .atZone(zone)
                .plusMonths(rules.closedMonths())
                .toInstant();
    }

    private int end(
            Set<RequestState> states,
            Instant since,
            Predicate<ConsultationRequest> which,
            RequestEvent event,
            Instant now) {
        return (int) requests.inactiveSince(states, since).stream()
                .filter(id -> attempt(() -> retry.call(() -> requests.find(id)
                        .filter(request -> states.contains(request.state())
                                && !request.lastActivityAt().isAfter(since))
                        .filter(which)
                        .filter(request -> apply(request, event, now))
                        .isPresent())))
                .count();
    }

    /** {@return whether the event was applied; an erased request stays erased} */
    private boolean apply(ConsultationRequest request, RequestEvent what, Instant at) {
        return what == RequestEvent.ERASED
                ? meetings.withExpectedRevision(request.revision()).erase(request.id(), Actor.SYSTEM, at)
                : request.transition(what, Actor.SYSTEM, at).fold(this::save, (state, event) -> false);
    }

    private boolean save(ConsultationRequest changed) {
        requests.save(changed, List.of());
        return true;
    }

    private static boolean attempt(BooleanSupplier change) {
        try {
            return change.getAsBoolean();
        } catch (StaleRevision e) {
            return false;
        }
    }

    /**
     * Repeats erasures after a backup was restored, and cancels the meetings. Call it before the site serves requests.
     *
     * @param erasures from a ledger that isn't part of that backup
     * @return the number of requests that were erased again
     */
    public int replay(Collection<ErasureRecord> erasures) {
        return (int) erasures.stream()
                .filter(erasure -> requests.find(erasure.request())
                        .filter(request -> attempt(() -> apply(request, RequestEvent.ERASED, erasure.at())))
                        .isPresent())
                .count();
    }
}
