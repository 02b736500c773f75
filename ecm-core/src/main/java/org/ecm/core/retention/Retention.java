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
import org.ecm.core.booking.ChangeMeeting;
import org.ecm.core.booking.Diaries;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Entry.Event;
import org.ecm.core.consultation.Erasure;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.Outrun;
import org.ecm.core.shared.StaleRevision;

/**
 * Carries out the rules by which requests end.
 *
 * <p>A run may be repeated, broken off, or made by several nodes at once: each request is ended once. Whatever is saved
 * meanwhile is looked at again, and left if somebody touched it: a reminder sent in the same moment keeps nothing.
 */
public final class Retention {

    /** From 28 February, a month back is 28 January, though what ended on the 31st is due; and clocks change. */
    private static final int MOST_DAYS_LOST = 4;

    private final ConsultationRequests requests;
    private final Diaries diaries;
    private final ChangeMeeting meetings;
    private final RetentionRuns runs;
    private final RetentionRules rules;
    private final ZoneId zone;
    private final Supplier<UUID> ids;

    /**
     * @param requests where requests are kept
     * @param diaries where meetings are kept, in the same store
     * @param meetings calls off what is agreed with whoever is erased
     * @param runs where runs are recorded
     * @param rules how long requests are kept
     * @param zone the practice's, by whose calendar months are counted
     * @param ids gives identifiers that nobody had before
     */
    public Retention(
            ConsultationRequests requests,
            Diaries diaries,
            ChangeMeeting meetings,
            RetentionRuns runs,
            RetentionRules rules,
            ZoneId zone,
            Supplier<UUID> ids) {
        this.requests = requests;
        this.diaries = diaries;
        this.meetings = meetings;
        this.runs = runs;
        this.rules = rules;
        this.zone = zone;
        this.ids = ids;
    }

    /**
     * Ends what has waited or been kept for long enough, and records that; if it came to something, the practitioner is told.
     *
     * <p>A meeting of which nobody noted what became of it is taken to have been held, once it is over for as long as one
     * that waits may be silent: or it would never be erased. That ends nothing yet, and is not told.
     *
     * @param now the moment of the run
     * @return what it came to
     */
    public RetentionRun run(Instant now) {
        var silent = now.minus(rules.openDays(), ChronoUnit.DAYS);
        var spam = now.minus(rules.spamDays(), ChronoUnit.DAYS);
        var over = now.atZone(zone)
                .minusMonths(rules.closedMonths())
                .plusDays(MOST_DAYS_LOST)
                .toInstant();
        var waiting = Set.of(RequestState.RECEIVED);
        conclude(silent, now);
        int judged = end(waiting, silent, ConsultationRequest::suspected, Event.MARKED_SPAM, now);
        int lapsed = end(waiting, silent, request -> !request.suspected(), Event.LAPSED, now);
        int erased = end(Set.of(RequestState.SPAM), spam, request -> true, Event.ERASED, now)
                + end(RequestState.CLOSED, over, request -> !keptUntil(request).isAfter(now), Event.ERASED, now);
        var run = new RetentionRun(now, lapsed, judged, erased);
        runs.save(
                run,
                run.endedSomething() ? Optional.of(Notice.ofRun(new NoticeId(ids.get()), run.at())) : Optional.empty());
        return run;
    }

    private void conclude(Instant over, Instant now) {
        for (var id : requests.silentSince(Set.of(RequestState.BOOKED), over)) {
            diaries.of(id)
                    .filter(meeting -> !meeting.end().isAfter(over))
                    .flatMap(meeting -> requests.find(id))
                    .filter(request -> !request.lastChange().isAfter(over))
                    .ifPresent(request -> attempted(() -> meetings.from(request.revision())
                            .conclude(id, true, Actor.SYSTEM, now)
                            .fold(meeting -> true, nearest -> false, reason -> false)));
        }
    }

    /** A month later is the same day of that month, or its last: what ended on 31 January is kept until 28 February. */
    private Instant keptUntil(ConsultationRequest request) {
        return request.lastChange()
                .atZone(zone)
                .plusMonths(rules.closedMonths())
                .toInstant();
    }

    private int end(
            Set<RequestState> states, Instant since, Predicate<ConsultationRequest> which, Event how, Instant now) {
        return (int) requests.silentSince(states, since).stream()
                .filter(id -> attempted(() -> Outrun.retried(() -> requests.find(id)
                        .filter(request -> states.contains(request.state())
                                && !request.lastChange().isAfter(since))
                        .filter(which)
                        .filter(request -> happens(request, how, now))
                        .isPresent())))
                .count();
    }

    /** {@return whether it did: what is erased stays so} */
    private boolean happens(ConsultationRequest request, Event what, Instant at) {
        return what == Event.ERASED
                ? meetings.from(request.revision()).erase(request.id(), Actor.SYSTEM, at)
                : request.then(what, Actor.SYSTEM, at).fold(this::save, (state, event) -> false);
    }

    private boolean save(ConsultationRequest changed) {
        requests.save(changed, List.of());
        return true;
    }

    private static boolean attempted(BooleanSupplier change) {
        try {
            return change.getAsBoolean();
        } catch (StaleRevision e) {
            return false;
        }
    }

    /**
     * Erases again what a restored backup brought back, and calls off its meetings; to be done before anybody is served.
     *
     * @param erasures as the ledger has them, which must not come from that backup
     * @return how many requests had come back
     */
    public int replay(Collection<Erasure> erasures) {
        return (int) erasures.stream()
                .filter(erasure -> requests.find(erasure.request())
                        .filter(request -> attempted(() -> happens(request, Event.ERASED, erasure.at())))
                        .isPresent())
                .count();
    }
}
