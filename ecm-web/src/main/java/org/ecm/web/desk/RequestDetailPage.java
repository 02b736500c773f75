package org.ecm.web.desk;

import static org.ecm.web.desk.DeskMessage.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.AuditEntry;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestContent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.inquiry.ReplyChannel;
import org.ecm.core.inquiry.TimePreference;
import org.ecm.web.layout.PageLayout;
import org.ecm.web.text.DateTimeText;

/**
 * One request with what the requester wrote, when they meet, and who looked at it.
 *
 * @param layout what stands around it
 * @param navigation to the other pages
 * @param requestCase the request as it is now
 * @param content what was written; empty once it is erased, or if it cannot be opened
 * @param trail who looked at it and changed it
 * @param step what was wanted last; empty if somebody only looks
 * @param result what came of it
 * @param appointment the time it has, had, or asks for
 * @param choice the times that could be agreed on; empty if none can be now, or nobody could be told
 * @param note that was typed and not kept
 * @param dates how dates are written
 */
public record RequestDetailPage(
        PageLayout layout,
        DeskNavigation navigation,
        RequestCase requestCase,
        Optional<RequestContent> content,
        List<AuditEntry> trail,
        String step,
        CommandResult result,
        Optional<AppointmentView> appointment,
        Optional<TimeChoice> choice,
        String note,
        DateTimeText dates) {

    /** {@return the request} */
    public ConsultationRequest request() {
        return requestCase.request();
    }

    /** {@return where the steps of this page are sent} */
    public String action() {
        return DeskLayout.PATH + "/" + request().reference().text();
    }

    /** {@return the revision that a step is based on} */
    public String revision() {
        return String.valueOf(request().revision().number());
    }

    /**
     * {@return whether something can happen to it now}
     *
     * @param what the name of an {@link RequestEvent}
     */
    public boolean allows(String what) {
        return requestCase.practitionerOptions().allows(RequestEvent.valueOf(what));
    }

    /**
     * {@return whether a step was wanted and not done, so that its form lies open}
     *
     * @param what the step
     */
    public boolean isUnfinished(String what) {
        return step.equals(what) && result.problem().isPresent();
    }

    /** {@return whether it waits for an answer} */
    public boolean isWaiting() {
        return requestCase.isWaiting();
    }

    /** {@return whether a conversation is asked for} */
    public boolean asksForConversation() {
        return requestCase.isConversation();
    }

    /** {@return whether what was written is there, and cannot be opened: nobody knows then whom to tell of anything} */
    public boolean isLocked() {
        return content.isEmpty() && request().state() != RequestState.ERASED;
    }

    /** {@return whether an email tells the requester of what is decided} */
    public boolean sendsEmail() {
        return navigation.mail() && !isLocked();
    }

    /** {@return whether it can be declined} */
    public boolean canDecline() {
        return allows("DECLINED") && !isLocked();
    }

    /** {@return whether the time that is asked for can still be agreed to} */
    public boolean canAccept() {
        return isWaiting()
                && !isLocked()
                && appointment
                        .filter(slot -> !slot.agreed() && !slot.slotGone())
                        .isPresent();
    }

    /** {@return whether the time that is asked for is past, or was given away meanwhile} */
    public boolean isSlotGone() {
        return appointment.filter(AppointmentView::slotGone).isPresent();
    }

    /** {@return whether other times were offered} */
    public boolean isOfferedTimes() {
        return request().hasEvent(RequestEvent.TIMES_OFFERED);
    }

    /** {@return whether a meeting is agreed that is not over} */
    public boolean isBooked() {
        return request().state() == RequestState.BOOKED && appointment.isPresent();
    }

    /** {@return whether it can be said what became of the meeting} */
    public boolean canConclude() {
        return isBooked() && allows("ATTENDED");
    }

    /** {@return whether they left no phone number} */
    public boolean lacksNumber() {
        return content.filter(content -> content.inquiry().phone().isEmpty()).isPresent();
    }

    /** {@return where it stands, such as {@code WaitingTime 2 days} or {@code Declined}} */
    public String status() {
        return (isWaiting()
                        ? WaitingTime.since(
                                request().receivedAt(),
                                requestCase.at(),
                                request().suspected())
                        : StateText.of(request()))
                .in(layout.texts());
    }

    /**
     * {@return who did what when, in one line}
     *
     * @param entry of the request's history
     */
    public String history(AuditEntry entry) {
        var what = entry.change().map(StateText::of).orElseGet(() -> text("desk.history.read"));
        return layout.texts()
                .text(
                        "desk.history.entry",
                        "when",
                        moment(entry.at()),
                        "what",
                        what.in(layout.texts()),
                        "who",
                        StateText.of(entry.by()).in(layout.texts()));
    }

    /**
     * {@return a moment as the practice writes it}
     *
     * @param instant the moment
     */
    public String moment(Instant instant) {
        return dates.atWithYear(instant);
    }

    /**
     * {@return how the requester would like to be answered}
     *
     * @param replyBy which way
     */
    public String replyBy(ReplyChannel replyBy) {
        return switch (replyBy) {
            case EMAIL -> layout.texts().text("desk.written.reply-email");
            case PHONE -> layout.texts().text("desk.written.reply-phone");
            case TEXT -> layout.texts().text("desk.written.reply-text");
        };
    }

    /**
     * {@return a time the requester would like, such as {@code Wednesday, December 2, in the morning}}
     *
     * @param preference a day and a part of it
     */
    public String preference(TimePreference preference) {
        var day = dates.day(preference.day());
        return switch (preference.part()) {
            case ANY -> layout.texts().text("desk.written.wish-any", "day", day);
            case MORNING -> layout.texts().text("desk.written.wish-morning", "day", day);
            case AFTERNOON -> layout.texts().text("desk.written.wish-afternoon", "day", day);
            case EVENING -> layout.texts().text("desk.written.wish-evening", "day", day);
        };
    }

    /**
     * {@return a zone as people name it}
     *
     * @param zone the requester's
     */
    public String zone(ZoneId zone) {
        return layout.texts().dates(zone).zoneNameWithCity();
    }
}
