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

/** Finds the slots that a requester can move a meeting to or book, and books them. */
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

    /** {@return whether the requester can reschedule the meeting, or book a slot of some meeting type} */
    boolean isAvailable(CaseView caseView) {
        return caseView.mayMove() || open(caseView).findAny().isPresent();
    }

    /** {@return whether the pending request asks for a slot that is past or taken} */
    boolean isSlotGone(CaseView caseView) {
        return caseView.isWaiting() && booking.isRequestedSlotGone(caseView.request(), site.now());
    }

    /** {@return the meeting types to choose from; without a phone number, none that needs one; empty if a meeting is booked} */
    List<MeetingType> types(CaseView caseView) {
        return open(caseView)
                .filter(type -> caseView.leftNumber() || !type.needsRequesterPhone())
                .toList();
    }

    /** {@return whether the requester could book more meeting types if they had left a phone number} */
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
     * {@return the meeting type whose slots are shown}
     *
     * @param types the types to choose from
     * @param wanted the id of the chosen type, unchecked; if it isn't among them, the first type is chosen
     */
    Optional<MeetingType> type(List<MeetingType> types, @Nullable String wanted) {
        return types.stream()
                .filter(type -> type.id().text().equals(wanted))
                .findFirst()
                .or(() -> types.stream().findFirst());
    }

    /**
     * {@return a page of open slots; it's empty for a meeting that can't be rescheduled}
     *
     * @param caseView the requester's case
     * @param type the meeting type if no meeting is booked
     * @param from the first day to show, unchecked
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

    /** {@return the nearest open slots, from the first one on} */
    SlotPicker nearest(CaseView caseView, List<Slot> nearest) {
        return SlotPicker.of(nearest, caseView.dates(), LocalDate.MIN);
    }

    /**
     * Books a slot, or moves the booked meeting to it.
     *
     * @param caseView the requester's case
     * @param type the meeting type if no meeting is booked
     * @param start the start of the slot
     * @return the meeting, the nearest open slots, or the reason for a refusal
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
