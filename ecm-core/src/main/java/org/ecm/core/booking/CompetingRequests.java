package org.ecm.core.booking;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.BusyPeriod;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.MeetingTypes;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.MeetingTypeId;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.StaleRevision;

/** Finds requests that compete for the same time, and offers other times to those that lose it. */
record CompetingRequests(
        ConsultationRequests requests, MeetingTypes types, CalendarLoader calendarLoader, Supplier<UUID> ids) {

    /** More than the buffers of two meetings take. */
    private static final Duration DAY_BEFORE = Duration.ofDays(1);

    /** {@return the other pending requests for an overlapping slot with the same practitioner, oldest first} */
    List<ConsultationRequest> competingWith(ConsultationRequest request, Instant now) {
        return request.requestedSlot()
                .map(requestedSlot -> {
                    var asking = requests.pendingOverlapping(requestedSlot.time());
                    var own = typesOfSamePractitioner(requestedSlot.type(), asking, now);
                    return asking.stream()
                            .filter(other -> !other.id().equals(request.id()))
                            .filter(other -> other.requestedSlot()
                                    .map(RequestedSlot::type)
                                    .filter(own::contains)
                                    .isPresent())
                            .toList();
                })
                .orElse(List.of());
    }

    /** {@return the meeting types that the requests ask for and that belong to the same practitioner as a type} */
    private Set<MeetingTypeId> typesOfSamePractitioner(
            MeetingTypeId one, List<ConsultationRequest> asking, Instant now) {
        var ids = Stream.concat(
                        Stream.of(one),
                        asking.stream().flatMap(request -> request.requestedSlot().map(RequestedSlot::type).stream()))
                .distinct()
                .toList();
        var found = types.asOf(now).find(ids);
        var practitioner = found.stream()
                .filter(type -> type.id().equals(one))
                .map(MeetingType::practitioner)
                .findFirst();
        return found.stream()
                .filter(type -> practitioner.filter(type.practitioner()::equals).isPresent())
                .map(MeetingType::id)
                .collect(toSet());
    }

    private Optional<AuthorId> practitioner(MeetingTypeId type, Instant now) {
        return types.asOf(now).find(type).map(MeetingType::practitioner);
    }

    /**
     * {@return whether a requested slot can no longer be booked: it has started, or the calendar has something else
     * there}
     */
    boolean isSlotGone(RequestedSlot requestedSlot, Instant now) {
        return !now.isBefore(requestedSlot.time().start())
                || practitioner(requestedSlot.type(), now)
                        .flatMap(calendarLoader.schedules().asOf(now)::find)
                        .filter(schedule ->
                                !schedule.rules().isFree(requestedSlot.time(), busy(schedule, requestedSlot.time())))
                        .isPresent();
    }

    private Collection<BusyPeriod> busy(Schedule schedule, TimeRange about) {
        return calendarLoader
                .calendars()
                .load(schedule.practitioner(), about.start().minus(DAY_BEFORE))
                .busyPeriods();
    }

    /**
     * Offers other times, once each, to pending requests whose slot a new meeting has taken, if any slots are open.
     *
     * <p>The meeting stays booked if this fails. Whoever isn't offered other times by then still finds them on their page.
     */
    void offerOtherTimes(Meeting agreed, Instant now) {
        calendarLoader.schedules().asOf(now).find(agreed.practitioner()).ifPresent(schedule -> {
            // two meetings are kept apart by the buffer after the first and the buffer before the second
            var apart = schedule.rules().bufferBefore().plus(schedule.rules().bufferAfter());
            requests.pendingOverlapping(agreed.time().widened(apart, apart)).stream()
                    .filter(request -> !request.suspected() && !request.hasEvent(RequestEvent.TIMES_OFFERED))
                    .filter(request -> wouldHaveOpenSlots(request, agreed.practitioner(), now))
                    .forEach(request -> offerOtherTimes(request, now));
        });
    }

    private boolean wouldHaveOpenSlots(ConsultationRequest request, AuthorId practitioner, Instant now) {
        return request.requestedSlot()
                .flatMap(requestedSlot -> types.asOf(now).find(requestedSlot.type()))
                .filter(type -> type.practitioner().equals(practitioner))
                .flatMap(type -> calendarLoader
                        .loadWithin(practitioner, BookingRules.bookableRange(now), now)
                        .filter(calendarView -> !calendarView.openSlots(type).isEmpty()))
                .isPresent();
    }

    private void offerOtherTimes(ConsultationRequest request, Instant now) {
        var notice = new Notice(new NoticeId(ids.get()), request.id(), Notice.NoticeKind.TIMES_OFFERED, now);
        request.transition(RequestEvent.TIMES_OFFERED, Actor.SYSTEM, now)
                .fold(Optional::of, (state, event) -> Optional.<ConsultationRequest>empty())
                .ifPresent(offered -> {
                    try {
                        requests.save(offered, List.of(notice));
                    } catch (StaleRevision stale) {
                        // it's being changed right now; the next run looks again
                    }
                });
    }
}
