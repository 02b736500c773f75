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
 * @param frame what stands around it
 * @param heading of the page
 * @param visit of whoever chooses
 * @param pass that lets the page do something
 * @param notable what is read first
 * @param kinds of meeting that may be chosen; none where one is agreed
 * @param kind the one whose times these are
 * @param needsNumber whether there are more kinds for whoever leaves a phone number
 * @param times that are open
 */
public record ReschedulePage(
        PageLayout frame,
        String heading,
        CaseView visit,
        String pass,
        Optional<FlashMessage> notable,
        List<MeetingType> kinds,
        Optional<MeetingType> kind,
        boolean needsNumber,
        SlotPicker times) {

    /** {@return when the meeting is as things stand, in full} */
    public Optional<String> now() {
        return visit.upcoming().map(Meeting::time).map(time -> visit.words().at(time.start()));
    }

    /** {@return whether there is nothing to choose though something could be chosen} */
    public boolean isFull() {
        boolean choosing = visit.upcoming().isPresent() ? visit.mayMove() : !kinds.isEmpty();
        return choosing && times.isEmpty();
    }

    /** {@return whether there is nothing that could be chosen} */
    public boolean isIdle() {
        return visit.upcoming().isEmpty() && kinds.isEmpty() && !needsNumber;
    }

    /** {@return how long the meeting would be} */
    private long minutes() {
        return visit.upcoming()
                .map(Meeting::length)
                .or(() -> kind.map(MeetingType::length))
                .map(length -> length.toMinutes())
                .orElse(0L);
    }

    /** {@return what kind of meeting these times are for, how long it is, and with whom} */
    public String details() {
        return SelfServicePage.details(frame.texts(), kind, minutes(), visit.withWhom());
    }

    /**
     * {@return where these times stand from another day on}
     *
     * @param day the first one
     */
    public String from(Object day) {
        return visit.path() + "/times?from=" + day
                + kind.map(chosen -> "&meeting=" + chosen.id().text()).orElse("");
    }
}
