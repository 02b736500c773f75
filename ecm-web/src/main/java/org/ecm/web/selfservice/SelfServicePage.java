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
 * The page that shows a requester the state of their request and what they can do.
 *
 * @param layout the page layout
 * @param heading the heading of the page
 * @param caseView the requester's case
 * @param pass the pass that the forms send back
 * @param flash the message at the top of the page
 * @param slotGone whether the requested slot is past or taken
 * @param canPickTime whether the requester can reschedule or book a slot
 * @param calendar whether the requester can download a calendar file
 * @param dates formats dates in the site's zone
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

    /** {@return the date and time of the booked meeting} */
    public Optional<String> when() {
        return caseView.upcoming()
                .map(Meeting::time)
                .map(time -> caseView.dates().at(time.start()));
    }

    private long minutes() {
        return caseView.meeting()
                .map(Meeting::length)
                .map(length -> length.toMinutes())
                .orElse(0L);
    }

    /** {@return the meeting type, the length, and the practitioner} */
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

    /** {@return where the meeting takes place, if its type is known} */
    public Optional<LocationDetails> locationDetails() {
        return caseView.kind()
                .map(MeetingType::location)
                .map(location -> LocationDetails.of(
                        location,
                        caseView.practitionerName(),
                        caseView.inquiry().flatMap(Inquiry::phone),
                        layout.texts()));
    }

    /** {@return the date and time of the requested slot} */
    public Optional<String> asked() {
        return caseView.request()
                .requestedSlot()
                .map(RequestedSlot::time)
                .map(time -> caseView.dates().at(time.start()));
    }

    /** {@return whether the requested slot has started; otherwise, if it's gone, someone else may have booked it} */
    public boolean isRequestedTimePast() {
        return caseView.request()
                .requestedSlot()
                .filter(requestedSlot ->
                        !caseView.now().isBefore(requestedSlot.time().start()))
                .isPresent();
    }

    /** {@return a preferred day with its part of the day} */
    public String day(TimePreference preference) {
        return layout.texts()
                .text(
                        "selfservice.written.day.on",
                        "day",
                        caseView.dates().day(preference.day()),
                        "part",
                        DisplayText.of(layout.texts(), preference.part()));
    }

    /** {@return the day on which the requester agreed to a text} */
    public String acceptedText(Acknowledgment receipt) {
        return dates.date(receipt.at());
    }

    /** {@return the text that says how a closed request ended} */
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
