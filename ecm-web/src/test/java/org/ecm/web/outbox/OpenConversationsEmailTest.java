package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.testing.RequestExamples;
import org.ecm.web.consultation.Canary;
import org.junit.jupiter.api.Test;

/** The letter that lists what a person has open: who gets it, and what it lists. */
class OpenConversationsEmailTest {

    private static final String LATER = "2026-06-09T10:00";

    private final EmailFixture office = new EmailFixture();

    @Test
    void it_lists_every_open_request_and_meeting() throws IOException {
        office.booked(EmailFixture.FROM_KOLKATA);
        office.asked(EmailFixture.FROM_KOLKATA);

        GoldenEmail.expect(
                "already-open-both",
                office.letter(NoticeKind.ALREADY_OPEN, office.suspected(EmailFixture.FROM_KOLKATA, LATER)));
    }

    @Test
    void an_unknown_person_gets_none() {
        office.booked(Canary.enquiry());

        assertThat(office.tellsNothing(NoticeKind.ALREADY_OPEN, office.suspected(EmailFixture.FROM_KOLKATA, LATER)))
                .isTrue();
    }

    @Test
    void canceled_meetings_suspected_requests_and_messages_are_not_listed() {
        var meeting = office.booked(EmailFixture.FROM_KOLKATA);
        office.practice.meetingService().cancel(meeting.request(), Actor.REQUESTER, office.practice.now());
        office.asked(EmailFixture.MESSAGE);
        var suspected = RequestExamples.request(93, office.practice.now()).asSuspected();
        office.requests().submit(suspected, EmailFixture.FROM_KOLKATA, List.of());

        assertThat(office.tellsNothing(NoticeKind.ALREADY_OPEN, office.suspected(EmailFixture.FROM_KOLKATA, LATER)))
                .isTrue();
    }

    @Test
    void none_is_sent_once_the_request_was_reviewed() {
        office.booked(EmailFixture.FROM_KOLKATA);
        var id = office.suspected(EmailFixture.FROM_KOLKATA, LATER);
        assertThat(office.tellsNothing(NoticeKind.ALREADY_OPEN, id)).isFalse();

        office.happens(id, RequestEvent.TIMES_OFFERED);

        assertThat(office.tellsNothing(NoticeKind.ALREADY_OPEN, id)).isTrue();
    }

    @Test
    void a_meeting_that_has_begun_is_not_listed() {
        var meeting = office.booked(EmailFixture.FROM_KOLKATA);
        var id = office.suspected(EmailFixture.FROM_KOLKATA, LATER);
        office.practice.practice().clock().set(meeting.time().start());

        assertThat(office.tellsNothing(NoticeKind.ALREADY_OPEN, id)).isTrue();
    }
}
