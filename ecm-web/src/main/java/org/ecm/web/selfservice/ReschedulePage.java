package org.ecm.web.selfservice;

import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.booking.Meeting;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.timepicker.SlotPicker;

/**
 * The page where a requester picks a slot.
 *
 * @param layout the page layout
 * @param heading the heading of the page
 * @param caseView the requester's case
 * @param pass the pass that the form sends back
 * @param flash the message at the top of the page
 * @param types the meeting types that the requester can book; empty if a meeting is booked
 * @param type the meeting type whose slots are shown
 * @param needsNumber whether more meeting types could be booked with a phone number
 * @param times the open slots
 */
public record ReschedulePage(
        PageLayout layout,
        String heading,
        CaseView caseView,
        String pass,
        Optional<FlashMessage> flash,
        List<MeetingType> types,
        Optional<MeetingType> type,
        boolean needsNumber,
        SlotPicker times) {

    /** {@return the date and time of the booked meeting} */
    public Optional<String> now() {
        return caseView.upcoming()
                .map(Meeting::time)
                .map(time -> caseView.dates().at(time.start()));
    }

    /** {@return whether the requester can book or reschedule, but no slot is open} */
    public boolean isFull() {
        boolean choosing = caseView.upcoming().isPresent() ? caseView.mayMove() : !types.isEmpty();
        return choosing && times.isEmpty();
    }

    /** {@return whether no meeting is booked, and none could be, even with a phone number} */
    public boolean isEmpty() {
        return caseView.upcoming().isEmpty() && types.isEmpty() && !needsNumber;
    }

    private long minutes() {
        return caseView.upcoming()
                .map(Meeting::length)
                .or(() -> type.map(MeetingType::length))
                .map(length -> length.toMinutes())
                .orElse(0L);
    }

    /** {@return the meeting type of the slots, its length, and the practitioner} */
    public String details() {
        return SelfServicePage.details(layout.texts(), type, minutes(), caseView.practitionerName());
    }

    /**
     * {@return the address of this page for other days}
     *
     * @param day the first day to show
     */
    public String from(Object day) {
        return caseView.path() + "/times?from=" + day
                + type.map(chosen -> "&meeting=" + chosen.id().text()).orElse("");
    }
}
