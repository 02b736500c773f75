package org.ecm.web.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Slot;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.BookingService;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.MeetingChangeResult;
import org.ecm.core.booking.MeetingChangeResult.RefusalReason;
import org.ecm.core.booking.MeetingService;
import org.ecm.core.booking.SelfBooking;
import org.ecm.core.booking.SlotChoice;
import org.ecm.core.consultation.Actor;
import org.ecm.web.layout.SiteContext;
import org.ecm.web.timepicker.SlotPicker;
import org.jspecify.annotations.Nullable;

/** What somebody may choose from: where their meeting could be moved to, or when it could be. */
@RequestScoped
class RescheduleOptions {

    @Inject
    BookingService booking;

    @Inject
    SelfBooking choosing;

    @Inject
    MeetingService changing;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    RescheduleOptions() {}

    /** {@return whether there is anything to choose} */
    boolean areOpenTo(CaseView visit) {
        return visit.mayMove() || open(visit).findAny().isPresent();
    }

    /** {@return whether they wait for a time that is past, or was given to somebody else} */
    boolean isGone(CaseView visit) {
        return visit.waits() && booking.isRequestedSlotGone(visit.request(), site.now());
    }

    /** {@return the kinds of meeting that may be chosen; none where one is agreed, or nobody could be called} */
    List<MeetingType> kinds(CaseView visit) {
        return open(visit)
                .filter(kind -> visit.leftNumber() || !kind.needsRequesterPhone())
                .toList();
    }

    /** {@return whether there are kinds that may not be chosen only since no number was left} */
    boolean needNumber(CaseView visit) {
        return visit.enquiry().isPresent()
                && !visit.leftNumber()
                && open(visit).anyMatch(MeetingType::needsRequesterPhone);
    }

    private Stream<MeetingType> open(CaseView visit) {
        return choosing
                .bookableTypes(visit.request(), site.settings().practitioner(), site.language(), site.now())
                .stream();
    }

    /**
     * {@return the kind whose times are shown}
     *
     * @param wanted its name; anything at all, and the first one is taken
     */
    Optional<MeetingType> kind(List<MeetingType> kinds, @Nullable String wanted) {
        return kinds.stream()
                .filter(kind -> kind.id().text().equals(wanted))
                .findFirst()
                .or(() -> kinds.stream().findFirst());
    }

    /**
     * {@return some of the times that are open; none for a meeting that may not be moved}
     *
     * @param visit of whoever chooses
     * @param kind of meeting, where none is agreed
     * @param from the first day to show: anything at all
     */
    SlotPicker times(CaseView visit, Optional<MeetingType> kind, @Nullable String from) {
        var range = BookingRules.bookableRange(site.now());
        var open = visit.upcoming()
                .map(meeting -> visit.mayMove() ? others(meeting, range) : List.<Slot>of())
                .or(() -> kind.map(chosen -> booking.bookableSlots(chosen, range, site.now())))
                .orElse(List.of());
        return SlotPicker.of(open, visit.words(), from, site.now());
    }

    private List<Slot> others(Meeting meeting, TimeRange range) {
        return changing.openSlots(meeting, range, site.now()).stream()
                .filter(time -> !time.time().equals(meeting.time()))
                .toList();
    }

    /** {@return times that are nearest, all of them} */
    SlotPicker nearest(CaseView visit, List<Slot> nearest) {
        return SlotPicker.of(nearest, visit.words(), LocalDate.MIN);
    }

    /**
     * Takes a time.
     *
     * @param visit of whoever chooses
     * @param kind of meeting, where none is agreed
     * @param start when it is to begin
     * @return what came of it
     */
    MeetingChangeResult take(CaseView visit, Optional<MeetingType> kind, Instant start) {
        var id = visit.request().id();
        if (visit.upcoming().isPresent() && kind.isEmpty()) {
            return changing.move(id, start, Actor.REQUESTER, site.now());
        }
        return kind.map(chosen -> choosing.book(
                        id,
                        new SlotChoice(chosen.id(), start),
                        site.settings().practitioner(),
                        site.language(),
                        site.now()))
                .orElseGet(() -> new MeetingChangeResult.ChangeRefused(RefusalReason.NOT_NOW));
    }
}
