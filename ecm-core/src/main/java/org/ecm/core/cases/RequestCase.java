package org.ecm.core.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.Schedule;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.booking.Meeting.MeetingStatus;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.consultation.RequestedSlot;
import org.ecm.core.inquiry.Purpose;

/**
 * Describes a request at one instant, with everything that pages and emails say about it. Nothing in it is personal: what the
 * requester wrote is read, and recorded as read, elsewhere.
 *
 * @param request the request
 * @param meeting the meeting that the request led to, whatever became of it
 * @param type the type of that meeting, or of the one that the request asks for
 * @param practitioner the practitioner who holds it; for a request that names no time, the site's own practitioner
 * @param schedule the practitioner's schedule
 * @param practitioners how many practitioners of this practice can be booked; if there is one, pages needn't say who it is
 * @param zone the zone that the practitioner works in
 * @param at the instant that all of this describes
 */
public record RequestCase(
        ConsultationRequest request,
        Optional<Meeting> meeting,
        Optional<MeetingType> type,
        Optional<Author> practitioner,
        Optional<Schedule> schedule,
        int practitioners,
        ZoneId zone,
        Instant at) {

    /** {@return the rules that bind the requester} */
    public Optional<BookingRules> rules() {
        return schedule.map(Schedule::rules);
    }

    /** {@return the time of the meeting, or the one that the request asks for} */
    public Optional<TimeRange> time() {
        return meeting.map(Meeting::time).or(() -> request.requestedSlot().map(RequestedSlot::time));
    }

    /** {@return the booked meeting, until it ends} */
    public Optional<Meeting> upcoming() {
        return booked().filter(meeting -> at.isBefore(meeting.end()));
    }

    /** {@return the booked meeting, also once it has ended, until the practitioner says whether it took place} */
    public Optional<Meeting> booked() {
        return meeting.filter(known -> known.status() == MeetingStatus.BOOKED);
    }

    /** {@return whether the request waits for an answer} */
    public boolean isWaiting() {
        return request.state() == RequestState.RECEIVED;
    }

    /** {@return whether the requester asked for a conversation rather than sent a message} */
    public boolean isConversation() {
        return request.purpose() == Purpose.CONVERSATION;
    }

    /** {@return whether the requester was offered other times and hasn't booked one} */
    public boolean isOfferedTimes() {
        return isWaiting() && request.hasEvent(RequestEvent.TIMES_OFFERED);
    }

    /** {@return what the requester can do at this instant without asking anybody} */
    public RequesterOptions requesterOptions() {
        return RequesterOptions.of(this);
    }

    /** {@return what the practitioner can do at this instant} */
    public PractitionerOptions practitionerOptions() {
        return PractitionerOptions.of(this);
    }
}
