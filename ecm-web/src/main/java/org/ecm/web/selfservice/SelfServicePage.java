package org.ecm.web.selfservice;

import java.util.Optional;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.disclaimer.Acknowledgment;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.web.layout.DisplayText;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.text.DateTimeText;
import org.ecm.web.text.Texts;

/**
 * Where a request stands, and what its requester can do about it.
 *
 * @param layout what stands around it
 * @param heading of the page
 * @param caseView what they find
 * @param pass that lets the page do something
 * @param flash what is read first
 * @param slotGone whether the time that is asked for cannot be theirs any more
 * @param canPickTime whether there are times to choose from
 * @param calendar whether there is a file for their calendar
 * @param dates how the practice writes dates
 */
public record SelfServicePage(
        PageLayout layout,
        String heading,
        CaseView caseView,
        String pass,
        Optional<FlashMessage> flash,
        boolean slotGone,
        boolean canPickTime,
        boolean calendar,
        DateTimeText dates) {

    /** {@return when the meeting begins, in full} */
    public Optional<String> when() {
        return caseView.upcoming()
                .map(Meeting::time)
                .map(time -> caseView.dates().at(time.start()));
    }

    /** {@return how long it is} */
    private long minutes() {
        return caseView.meeting()
                .map(Meeting::length)
                .map(length -> length.toMinutes())
                .orElse(0L);
    }

    /** {@return what kind of meeting it is, how long, and with whom} */
    public String details() {
        return details(layout.texts(), caseView.kind(), minutes(), caseView.practitionerName());
    }

    static String details(Texts texts, Optional<MeetingType> type, long minutes, String practitioner) {
        return type.map(MeetingType::name)
                .map(name -> texts.text(
                        "selfservice.meeting.named", "meeting", name, "minutes", minutes, "practitioner", practitioner))
                .orElseGet(() ->
                        texts.text("selfservice.meeting.plain", "minutes", minutes, "practitioner", practitioner));
    }

    /** {@return where it is held} */
    public Optional<LocationDetails> locationDetails() {
        return caseView.kind()
                .map(MeetingType::location)
                .map(location -> LocationDetails.of(
                        location,
                        caseView.practitionerName(),
                        caseView.inquiry().flatMap(Inquiry::phone),
                        layout.texts()));
    }

    /** {@return the time that is asked for, in full} */
    public Optional<String> asked() {
        return caseView.request()
                .requestedSlot()
                .map(RequestedSlot::time)
                .map(time -> caseView.dates().at(time.start()));
    }

    /** {@return whether the time that is asked for is over; else somebody else may have been given it} */
    public boolean isRequestedTimePast() {
        return caseView.request()
                .requestedSlot()
                .filter(requestedSlot ->
                        !caseView.now().isBefore(requestedSlot.time().start()))
                .isPresent();
    }

    /** {@return a day that would suit them, and when on it} */
    public String day(TimePreference preference) {
        return layout.texts()
                .text(
                        "selfservice.written.day.on",
                        "day",
                        caseView.dates().day(preference.day()),
                        "part",
                        DisplayText.of(layout.texts(), preference.part()));
    }

    /** {@return the day on which they agreed to a text} */
    public String acceptedText(Acknowledgment receipt) {
        return dates.date(receipt.at());
    }

    /** {@return where the request stands, while nobody waits for anything any more} */
    public String closedText() {
        return layout.texts()
                .text(
                        switch (caseView.request().state()) {
                            case ANSWERED -> "selfservice.over.answered";
                            case DECLINED -> "selfservice.over.unavailable";
                            case WITHDRAWN -> "selfservice.over.withdrawn";
                            case CANCELED -> "selfservice.over.canceled";
                            case LAPSED, SPAM -> "selfservice.over.closed";
                            default -> "selfservice.over.ended";
                        });
    }
}
