package org.ecm.web.manage;

import java.util.Optional;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.AskedTime;
import org.ecm.core.enquiry.Enquiry;
import org.ecm.web.site.Frame;
import org.ecm.web.text.DateTimeText;

/**
 * Where a request stands, and what its enquirer can do about it.
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
public record ManagePage(
        Frame frame,
        String heading,
        Visit visit,
        String pass,
        Optional<Notable> notable,
        boolean gone,
        boolean choosable,
        boolean calendar,
        DateTimeText dates) {

    /** {@return when the meeting begins, in full} */
    public Optional<String> when() {
        return visit.upcoming().map(Meeting::time).map(time -> visit.words().full(time.start()));
    }

    /** {@return how long it is} */
    public long minutes() {
        return visit.meeting()
                .map(Meeting::length)
                .map(length -> length.toMinutes())
                .orElse(0L);
    }

    /** {@return where it is held} */
    public Optional<PlaceWords> place() {
        return visit.kind()
                .map(MeetingType::place)
                .map(place ->
                        PlaceWords.of(place, visit.withWhom(), visit.enquiry().flatMap(Enquiry::phone)));
    }

    /** {@return the time that is asked for, in full} */
    public Optional<String> asked() {
        return visit.request()
                .asked()
                .map(AskedTime::time)
                .map(time -> visit.words().full(time.start()));
    }

    /** {@return why that time cannot be theirs any more} */
    public String lost() {
        boolean past = visit.request()
                .asked()
                .filter(asked -> !visit.now().isBefore(asked.time().start()))
                .isPresent();
        return past
                ? "That time is over, and you had no answer before it. We are sorry that you had to wait."
                : "That time was given away before it could be confirmed to you. We are sorry; it is no fault of yours.";
    }

    /** {@return where the request stands, while nobody waits for anything any more} */
    public String over() {
        return switch (visit.request().state()) {
            case ANSWERED ->
                "You have been answered, and nothing more is to be done. If no answer reached you, or you want to say more,"
                        + " you are welcome to write again.";
            case DECLINED ->
                "At the moment, no conversation can be offered to you here. That is no judgement of you, nor of what you"
                        + " wrote. If you need somebody now, the numbers above are there at any hour; your doctor may know"
                        + " who has time for you.";
            case WITHDRAWN -> "You took this request back. Nothing more happens, and you owe nothing.";
            case CANCELLED -> "This meeting was called off. You owe nothing, and you are welcome to ask for another.";
            case LAPSED, SPAM -> "This request is closed. If you still want to talk, you are welcome to ask again.";
            default -> "This meeting is over. If you want to talk again, you are welcome to ask.";
        };
    }
}
