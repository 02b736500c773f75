package org.ecm.web.selfservice;

import static org.ecm.core.testing.AvailabilityExamples.FIRST_CONVERSATION;
import static org.ecm.core.testing.AvailabilityExamples.firstConversation;
import static org.ecm.core.testing.AvailabilityExamples.maraIsOpen;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.RequestExamples.ZONE_OF_JO;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.booking.Meeting;
import org.ecm.core.cases.RequestCase;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.inquiry.Inquiry;
import org.ecm.core.shared.MeetingId;
import org.ecm.core.testing.Examples;
import org.ecm.web.text.DateTimeText;

/** What somebody finds, at one moment or another. */
final class CaseExamples {

    /** When the meeting of these examples begins: two days from now. */
    static final Instant START = NOW.plus(Duration.ofDays(2));

    private CaseExamples() {}

    static Meeting meeting() {
        return Meeting.booked(
                new MeetingId(Examples.uuid(77)),
                request(1).id(),
                MARA,
                FIRST_CONVERSATION,
                TimeRange.of(START, Duration.ofMinutes(30)));
    }

    /** {@return a visit of somebody who waits} */
    static CaseView waiting(ConsultationRequest request) {
        return visit(request, Optional.empty(), NOW);
    }

    /** {@return a visit of somebody who has a meeting} */
    static CaseView booked(Meeting meeting, Instant now) {
        return visit(afterEvent(request(1), RequestEvent.BOOKED, NOW), Optional.of(meeting), now);
    }

    private static CaseView visit(ConsultationRequest request, Optional<Meeting> meeting, Instant now) {
        return visit(request, meeting, Optional.of(inquiry()), now);
    }

    /** {@return a visit of whoever made a request} */
    static CaseView visit(
            ConsultationRequest request, Optional<Meeting> meeting, Optional<Inquiry> inquiry, Instant now) {
        var requestCase = new RequestCase(
                request,
                meeting,
                Optional.of(firstConversation()),
                Optional.of(mara()),
                Optional.of(maraIsOpen()),
                1,
                Examples.ZONE,
                now);
        return new CaseView("token", requestCase, inquiry, new DateTimeText(ZONE_OF_JO, Locale.US), "A practice");
    }
}
