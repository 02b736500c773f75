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
    SelfBooking selfBooking;

    @Inject
    MeetingService meetings;

    @Inject
    SiteContext site;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    RescheduleOptions() {}

    /** {@return whether there is anything to choose} */
    boolean isAvailable(CaseView caseView) {
        return caseView.mayMove() || open(caseView).findAny().isPresent();
    }

    /** {@return whether they wait for a time that is past, or was given to somebody else} */
    boolean isSlotGone(CaseView caseView) {
        return caseView.isWaiting() && booking.isRequestedSlotGone(caseView.request(), site.now());
    }

    /** {@return the kinds of meeting that may be chosen; none where one is agreed, or nobody could be called} */
    List<MeetingType> types(CaseView caseView) {
        return open(caseView)
                .filter(type -> caseView.leftNumber() || !type.needsRequesterPhone())
                .toList();
    }

    /** {@return whether there are kinds that may not be chosen only since no number was left} */
    boolean needNumber(CaseView caseView) {
        return caseView.inquiry().isPresent()
                && !caseView.leftNumber()
                && open(caseView).anyMatch(MeetingType::needsRequesterPhone);
    }

    private Stream<MeetingType> open(CaseView caseView) {
        return selfBooking
                .bookableTypes(caseView.request(), site.settings().practitioner(), site.language(), site.now())
                .stream();
    }

    /**
     * {@return the kind whose times are shown}
     *
     * @param wanted its name; anything at all, and the first one is taken
     */
    Optional<MeetingType> type(List<MeetingType> types, @Nullable String wanted) {
        return types.stream()
                .filter(type -> type.id().text().equals(wanted))
                .findFirst()
                .or(() -> types.stream().findFirst());
    }

    /**
     * {@return some of the times that are open; none for a meeting that may not be moved}
     *
     * @param caseView of whoever chooses
     * @param type of meeting, where none is agreed
     * @param from the first day to show: anything at all
     */
    SlotPicker slotPicker(CaseView caseView, Optional<MeetingType> type, @Nullable String from) {
        var range = BookingRules.bookableRange(site.now());
        var open = caseView.upcoming()
                .map(meeting -> caseView.mayMove() ? others(meeting, range) : List.<Slot>of())
                .or(() -> type.map(chosen -> booking.bookableSlots(chosen, range, site.now())))
                .orElse(List.of());
        return SlotPicker.of(open, caseView.dates(), from, site.now());
    }

    private List<Slot> others(Meeting meeting, TimeRange range) {
        return meetings.openSlots(meeting, range, site.now()).stream()
                .filter(time -> !time.time().equals(meeting.time()))
                .toList();
    }

    /** {@return times that are nearest, all of them} */
    SlotPicker nearest(CaseView caseView, List<Slot> nearest) {
        return SlotPicker.of(nearest, caseView.dates(), LocalDate.MIN);
    }

    /**
     * Takes a time.
     *
     * @param caseView of whoever chooses
     * @param type of meeting, where none is agreed
     * @param start when it is to begin
     * @return what came of it
     */
    MeetingChangeResult take(CaseView caseView, Optional<MeetingType> type, Instant start) {
        var id = caseView.request().id();
        if (caseView.upcoming().isPresent() && type.isEmpty()) {
            return meetings.move(id, start, Actor.REQUESTER, site.now());
        }
        return type.map(chosen -> selfBooking.book(
                        id,
                        new SlotChoice(chosen.id(), start),
                        site.settings().practitioner(),
                        site.language(),
                        site.now()))
                .orElseGet(() -> new MeetingChangeResult.ChangeRefused(RefusalReason.NOT_ALLOWED));
    }
}
