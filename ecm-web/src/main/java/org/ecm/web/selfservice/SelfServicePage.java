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
 * @param frame what stands around it
 * @param heading of the page
 * @param visit what they find
 * @param pass that lets the page do something
 * @param notable what is read first
 * @param gone whether the time that is asked for cannot be theirs any more
 * @param choosable whether there are times to choose from
 * @param calendar whether there is a file for their calendar
 * @param dates how the practice writes dates
 */
public record SelfServicePage(
        PageLayout frame,
        String heading,
        CaseView visit,
        String pass,
        Optional<FlashMessage> notable,
        boolean gone,
        boolean choosable,
        boolean calendar,
        DateTimeText dates) {

    /** {@return when the meeting begins, in full} */
    public Optional<String> when() {
        return visit.upcoming().map(Meeting::time).map(time -> visit.words().at(time.start()));
    }

    /** {@return how long it is} */
    private long minutes() {
        return visit.meeting()
                .map(Meeting::length)
                .map(length -> length.toMinutes())
                .orElse(0L);
    }

    /** {@return what kind of meeting it is, how long, and with whom} */
    public String details() {
        return details(frame.texts(), visit.kind(), minutes(), visit.withWhom());
    }

    static String details(Texts texts, Optional<MeetingType> kind, long minutes, String practitioner) {
        return kind.map(MeetingType::name)
                .map(name -> texts.text(
                        "selfservice.meeting.named", "meeting", name, "minutes", minutes, "practitioner", practitioner))
                .orElseGet(() ->
                        texts.text("selfservice.meeting.plain", "minutes", minutes, "practitioner", practitioner));
    }

    /** {@return where it is held} */
    public Optional<LocationDetails> place() {
        return visit.kind()
                .map(MeetingType::location)
                .map(place -> LocationDetails.of(
                        place, visit.withWhom(), visit.enquiry().flatMap(Inquiry::phone), frame.texts()));
    }

    /** {@return the time that is asked for, in full} */
    public Optional<String> asked() {
        return visit.request()
                .requestedSlot()
                .map(RequestedSlot::time)
                .map(time -> visit.words().at(time.start()));
    }

    /** {@return whether the time that is asked for is over; else somebody else may have been given it} */
    public boolean isPast() {
        return visit.request()
                .requestedSlot()
                .filter(asked -> !visit.now().isBefore(asked.time().start()))
                .isPresent();
    }

    /** {@return a day that would suit them, and when on it} */
    public String day(TimePreference wish) {
        return frame.texts()
                .text(
                        "selfservice.written.day.on",
                        "day",
                        visit.words().day(wish.day()),
                        "part",
                        DisplayText.of(frame.texts(), wish.part()));
    }

    /** {@return the day on which they agreed to a text} */
    public String agreedOn(Acknowledgment receipt) {
        return dates.date(receipt.at());
    }

    /** {@return where the request stands, while nobody waits for anything any more} */
    public String over() {
        return frame.texts()
                .text(
                        switch (visit.request().state()) {
                            case ANSWERED -> "selfservice.over.answered";
                            case DECLINED -> "selfservice.over.unavailable";
                            case WITHDRAWN -> "selfservice.over.withdrawn";
                            case CANCELED -> "selfservice.over.canceled";
                            case LAPSED, SPAM -> "selfservice.over.closed";
                            default -> "selfservice.over.ended";
                        });
    }
}
