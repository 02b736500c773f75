package org.ecm.web.selfservice;

import java.util.List;
import java.util.Optional;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.booking.Meeting;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.timepicker.SlotPicker;

/**
 * The times that somebody may choose from.
 *
 * @param layout what stands around it
 * @param heading of the page
 * @param caseView of whoever chooses
 * @param pass that lets the page do something
 * @param flash what is read first
 * @param types of meeting that may be chosen; none where one is agreed
 * @param type the one whose times these are
 * @param needsNumber whether there are more kinds for whoever leaves a phone number
 * @param times that are open
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

    /** {@return when the meeting is as things stand, in full} */
    public Optional<String> now() {
        return caseView.upcoming()
                .map(Meeting::time)
                .map(time -> caseView.dates().at(time.start()));
    }

    /** {@return whether there is nothing to choose though something could be chosen} */
    public boolean isFull() {
        boolean choosing = caseView.upcoming().isPresent() ? caseView.mayMove() : !types.isEmpty();
        return choosing && times.isEmpty();
    }

    /** {@return whether there is nothing that could be chosen} */
    public boolean isEmpty() {
        return caseView.upcoming().isEmpty() && types.isEmpty() && !needsNumber;
    }

    /** {@return how long the meeting would be} */
    private long minutes() {
        return caseView.upcoming()
                .map(Meeting::length)
                .or(() -> type.map(MeetingType::length))
                .map(length -> length.toMinutes())
                .orElse(0L);
    }

    /** {@return what kind of meeting these times are for, how long it is, and with whom} */
    public String details() {
        return SelfServicePage.details(layout.texts(), type, minutes(), caseView.practitionerName());
    }

    /**
     * {@return where these times stand from another day on}
     *
     * @param day the first one
     */
    public String from(Object day) {
        return caseView.path() + "/times?from=" + day
                + type.map(chosen -> "&meeting=" + chosen.id().text()).orElse("");
    }
}
