package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.consultation.Reference;
import org.ecm.web.consultation.Canary;
import org.junit.jupiter.api.Test;

/** What letters put into calendars. */
class EmailInvitationsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final EmailFixture office = new EmailFixture();

    @Test
    void calendars_are_told_the_same_as_readers() {
        var meeting = office.booked(Canary.enquiry());
        var uid = "UID:" + meeting.id() + "@ecm.example\r\n";
        for (var kind : List.of(NoticeKind.BOOKED, NoticeKind.NEW_MEETING)) {
            assertThat(calendar(kind, meeting))
                    .contains(
                            "METHOD:REQUEST\r\n",
                            uid,
                            "SEQUENCE:0\r\n",
                            "DTSTART;TZID=America/New_York:20260608T100000");
        }
        office.practice
                .meetingService()
                .move(meeting.request(), meeting.time().start().plus(DAY), Actor.REQUESTER, office.practice.now());
        for (var kind : List.of(NoticeKind.CHANGED, NoticeKind.MEETING_CHANGED)) {
            assertThat(calendar(kind, meeting))
                    .contains(
                            "METHOD:REQUEST\r\n",
                            uid,
                            "SEQUENCE:1\r\n",
                            "DTSTART;TZID=America/New_York:20260609T100000");
        }
        office.practice.meetingService().cancel(meeting.request(), Actor.REQUESTER, office.practice.now());
        for (var kind : List.of(NoticeKind.CANCELED, NoticeKind.MEETING_CANCELED)) {
            assertThat(calendar(kind, meeting)).contains("METHOD:CANCEL\r\n", uid, "SEQUENCE:2\r\n");
        }
    }

    /** Programs ignore a request, and a cancellation, whose organizer is their own user. */
    @Test
    void a_practice_that_is_its_own_sender_gets_a_publication() {
        office.sendsFrom("Mara@ECM.example");
        var meeting = office.booked(Canary.enquiry());
        var uid = "UID:" + meeting.id() + "@ecm.example\r\n";

        expectPublication(NoticeKind.NEW_MEETING, meeting, uid, "SEQUENCE:0\r\n", "STATUS:CONFIRMED\r\n");
        assertThat(calendar(NoticeKind.BOOKED, meeting)).contains("METHOD:REQUEST\r\n", uid, "mailto:Mara@ECM.example");
        office.practice
                .meetingService()
                .move(meeting.request(), meeting.time().start().plus(DAY), Actor.REQUESTER, office.practice.now());
        expectPublication(NoticeKind.MEETING_CHANGED, meeting, uid, "SEQUENCE:1\r\n", "STATUS:CONFIRMED\r\n");
        office.practice.meetingService().cancel(meeting.request(), Actor.REQUESTER, office.practice.now());
        expectPublication(NoticeKind.MEETING_CANCELED, meeting, uid, "SEQUENCE:2\r\n", "STATUS:CANCELLED\r\n");
        assertThat(calendar(NoticeKind.CANCELED, meeting)).contains("METHOD:CANCEL\r\n", uid);
    }

    @Test
    void a_calendar_says_neither_who_nor_what_for() {
        var meeting = office.booked(Canary.enquiry());

        assertThat(calendar(NoticeKind.BOOKED, meeting))
                .contains("SUMMARY:Meeting with Mara Lindqvist\r\n", "Canary.Bird@aviary.example")
                .doesNotContain("Canary Bird", "feathers", "DESCRIPTION");
        assertThat(calendar(NoticeKind.NEW_MEETING, meeting))
                .contains("SUMMARY:Meeting\r\n", "mailto:mara@ecm.example")
                .contains("DESCRIPTION:Request " + reference(meeting) + "\r\n")
                .doesNotContain(Canary.WORDS);
    }

    private void expectPublication(NoticeKind kind, Meeting meeting, String... lines) {
        assertThat(office.letter(kind, meeting.request())
                        .invitation()
                        .orElseThrow()
                        .method())
                .isEqualTo("PUBLISH");
        assertThat(calendar(kind, meeting))
                .contains("METHOD:PUBLISH\r\n", "SUMMARY:Meeting\r\n", "DESCRIPTION:Request ")
                .contains(lines)
                .doesNotContain("ATTENDEE");
    }

    private Reference reference(Meeting meeting) {
        return office.requests().find(meeting.request()).orElseThrow().reference();
    }

    private String calendar(NoticeKind kind, Meeting meeting) {
        return office.letter(kind, meeting.request()).invitation().orElseThrow().calendar();
    }
}
