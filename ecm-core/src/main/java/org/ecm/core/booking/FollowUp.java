package org.ecm.core.booking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notices;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.Purpose;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.StaleRevision;

/**
 * Sends what becomes due as time passes: reminders of meetings, reminders to the practitioner about unanswered
 * requests, and offers of other times.
 *
 * <p>Runs can be repeated at will, also by several nodes at once: each notice is sent once. A request that someone else
 * is changing is left to the next run, and so is an offer of times while no slot is open.
 */
public final class FollowUp {

    private static final int PORTION = 100;
    private static final Set<RequestState> WAITING = Set.of(RequestState.RECEIVED);

    private final ConsultationRequests requests;
    private final PractitionerCalendars calendars;
    private final Notices notices;
    private final FollowUpRules rules;
    private final BiPredicate<ConsultationRequest, Instant> hasOpenSlots;
    private final Supplier<UUID> ids;

    /**
     * @param requests stores requests
     * @param calendars stores the practitioners' calendars, in the same store
     * @param notices stores notices, in the same store
     * @param rules the waiting times
     * @param wouldFind tells whether a requester who is offered other times would find an open slot, as {@link
     *     SelfBooking#wouldHaveOpenSlots} does
     * @param ids generates unique identifiers
     */
    public FollowUp(
            ConsultationRequests requests,
            PractitionerCalendars calendars,
            Notices notices,
            FollowUpRules rules,
            BiPredicate<ConsultationRequest, Instant> wouldFind,
            Supplier<UUID> ids) {
        this.requests = requests;
        this.calendars = calendars;
        this.notices = notices;
        this.rules = rules;
        this.hasOpenSlots = wouldFind;
        this.ids = ids;
    }

    /**
     * Records everything that is due, one meeting or request at a time.
     *
     * @param now the moment of the run
     * @param each runs the work for one meeting or request. If it catches and reports what fails there, one that fails doesn't keep the
     *     others from their turn; with {@code Runnable::run} the first failure ends the run
     */
    public void run(Instant now, Executor each) {
        rules.reminders().stream()
                .findFirst()
                .map(longest -> longest.plus(1, ChronoUnit.MICROS)) // a range excludes its end
                .ifPresent(ahead -> calendars
                        .startingWithin(TimeRange.of(now, ahead))
                        .forEach(meeting -> each.execute(() -> remind(meeting, now))));
        for (int skip = 0; skip < requests.count(WAITING); skip += PORTION) {
            requests.findByState(WAITING, skip, PORTION).forEach(request -> each.execute(() -> followUp(request, now)));
        }
    }

    /** Sends only the latest reminder that is due, and none that was due before the meeting was booked or moved. */
    private void remind(Meeting meeting, Instant now) {
        var start = meeting.time().start();
        rules.reminders().stream()
                .filter(before -> !now.isBefore(start.minus(before)))
                .reduce((longer, shorter) -> shorter)
                .filter(before -> agreedAt(meeting)
                        .filter(agreed -> agreed.isBefore(start.minus(before)))
                        .isPresent())
                .ifPresent(before -> notices.add(
                        new Notice(reminder(meeting, before), meeting.request(), Notice.NoticeKind.REMINDER, now)));
    }

    private Optional<Instant> agreedAt(Meeting meeting) {
        return requests.find(meeting.request())
                .flatMap(request -> last(request, Set.of(RequestEvent.BOOKED, RequestEvent.RESCHEDULED)));
    }

    /** {@return an id that is the same for the same reminder on every node, and differs once the meeting is moved} */
    private static NoticeId reminder(Meeting meeting, Duration before) {
        var told = meeting.id() + " " + meeting.time().start() + " " + before;
        return new NoticeId(UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)));
    }

    private void followUp(ConsultationRequest request, Instant now) {
        if (request.suspected() || request.purpose() != Purpose.CONVERSATION) {
            return;
        }
        var since = last(request, Set.of(RequestEvent.RECEIVED, RequestEvent.RESTORED))
                .orElse(request.receivedAt());
        if (hasEventSince(request, RequestEvent.TIMES_OFFERED, since)) {
            return;
        }
        if (isOver(since, rules.unansweredAfter(), now) && !hasEventSince(request, RequestEvent.REMINDED, since)) {
            apply(request, RequestEvent.REMINDED, Notice.NoticeKind.UNANSWERED, now);
        } else if (isOver(since, rules.otherTimesAfter(), now) && hasOpenSlots.test(request, now)) {
            apply(request, RequestEvent.TIMES_OFFERED, Notice.NoticeKind.TIMES_OFFERED, now);
        }
    }

    private void apply(ConsultationRequest request, RequestEvent what, Notice.NoticeKind kind, Instant now) {
        var notice = new Notice(new NoticeId(ids.get()), request.id(), kind, now);
        request.transition(what, Actor.SYSTEM, now)
                .fold(Optional::of, (state, event) -> Optional.<ConsultationRequest>empty())
                .ifPresent(changed -> {
                    try {
                        requests.save(changed, List.of(notice));
                    } catch (StaleRevision outdated) {
                        // it's being changed right now; the next run looks again
                    }
                });
    }

    private static boolean isOver(Instant since, Duration wait, Instant now) {
        return !now.isBefore(since.plus(wait));
    }

    private static Optional<Instant> last(ConsultationRequest request, Set<RequestEvent> events) {
        return request.history().stream()
                .filter(entry -> events.contains(entry.event()))
                .map(HistoryEntry::at)
                .reduce((earlier, later) -> later);
    }

    private static boolean hasEventSince(ConsultationRequest request, RequestEvent what, Instant since) {
        return request.history().stream()
                .anyMatch(entry -> entry.event() == what && !entry.at().isBefore(since));
    }
}
