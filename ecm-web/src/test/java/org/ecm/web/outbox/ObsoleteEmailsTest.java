package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.booking.Meeting;
import org.ecm.core.consultation.Actor;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.retention.RetentionRun;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;
import org.ecm.core.testing.Examples;
import org.ecm.web.settings.NotificationAddresses;
import org.junit.jupiter.api.Test;

/** Letters about what has changed since it was recorded. */
class ObsoleteEmailsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final EmailFixture office = new EmailFixture();

    @Test
    void what_was_erased_tells_nothing() {
        var id = office.asked(EmailFixture.FROM_KOLKATA);
        office.happens(id, RequestEvent.ERASED);

        assertThat(NoticeKind.values())
                .filteredOn(kind -> kind != NoticeKind.RETENTION_RUN)
                .allMatch(kind -> office.tellsNothing(kind, id));
    }

    @Test
    void what_was_answered_is_not_announced_any_more() {
        var id = office.asked(EmailFixture.FROM_KOLKATA);
        office.happens(id, RequestEvent.DECLINED);

        assertThat(telling(id)).containsExactly(NoticeKind.DECLINED);
    }

    @Test
    void who_was_answered_by_the_practitioner_is_told_nothing_more() {
        var id = office.asked(EmailFixture.MESSAGE);
        office.happens(id, RequestEvent.ANSWERED);

        assertThat(telling(id)).isEmpty();
    }

    @Test
    void what_was_called_off_was_never_booked() {
        var meeting = office.booked(EmailFixture.FROM_KOLKATA, "2026-06-08T10:00");
        office.practice.meetingService().cancel(meeting.request(), Actor.PRACTITIONER, office.practice.now());

        assertThat(telling(meeting.request()))
                .containsExactlyInAnyOrder(NoticeKind.CANCELED, NoticeKind.MEETING_CANCELED);
    }

    @Test
    void what_was_moved_is_booked_for_its_present_time() {
        var meeting = office.booked(EmailFixture.FROM_KOLKATA, "2026-06-08T10:00");
        var later = meeting.time().start().plus(Duration.ofHours(5));
        office.practice.meetingService().move(meeting.request(), later, Actor.PRACTITIONER, office.practice.now());

        assertThat(office.letter(NoticeKind.BOOKED, meeting.request()).text())
                .contains("Tuesday, June 9, 2026, 12:30 – 1:00 AM")
                .doesNotContain("7:30");
    }

    @Test
    void no_letter_offers_what_the_rules_forbid() {
        var meeting = office.booked(EmailFixture.FROM_KOLKATA, "2026-06-08T10:00");
        var start = meeting.time().start();
        var until = "until Sunday, June 7, 2026 at 7:30 PM";
        assertThat(said(NoticeKind.BOOKED, meeting)).contains("You can reschedule or cancel on your page", until);

        for (int times = 1; times <= 2; times++) {
            office.practice
                    .meetingService()
                    .move(
                            meeting.request(),
                            start.plus(DAY.multipliedBy(times)),
                            Actor.REQUESTER,
                            office.practice.now());
        }
        assertThat(said(NoticeKind.CHANGED, meeting))
                .contains("You can cancel on your page until Tuesday, June 9, 2026 at 7:30 PM")
                .contains("For a different time, or after that, please write to us at https://ecm.example/contact.")
                .doesNotContain("reschedule");

        office.practice.practice().clock().set(start.plus(DAY).plusMillis(1));
        office.under(EmailFixture.settings(NotificationAddresses.INITIAL, Optional.of("contact@ecm.example")));
        for (var kind : List.of(NoticeKind.BOOKED, NoticeKind.CHANGED, NoticeKind.REMINDER)) {
            assertThat(said(kind, meeting))
                    .contains("It's too late to change this online.", "please email contact@ecm.example.")
                    .doesNotContain("reschedule", "cancel on your page", "until");
        }
    }

    @Test
    void what_has_begun_is_neither_booked_nor_reminded_of() {
        var meeting = office.booked(EmailFixture.FROM_KOLKATA, "2026-06-08T10:00");
        office.practice.practice().clock().set(meeting.time().start());

        assertThat(telling(meeting.request())).isEmpty();
    }

    @Test
    void a_reminder_is_of_what_is_near_when_it_was_recorded() {
        var meeting = office.booked(EmailFixture.FROM_KOLKATA, "2026-06-08T10:00");
        var dayBefore = meeting.time().start().minus(Duration.ofDays(1));
        office.practice.practice().clock().set(dayBefore.minusSeconds(3_600));
        assertThat(office.tellsNothing(NoticeKind.REMINDER, meeting.request())).isTrue();
        office.practice.practice().clock().set(dayBefore);
        assertThat(office.tellsNothing(NoticeKind.REMINDER, meeting.request())).isFalse();

        var nextDay = meeting.time().start().plus(Duration.ofDays(1));
        office.practice.meetingService().move(meeting.request(), nextDay, Actor.PRACTITIONER, office.practice.now());

        assertThat(office.tellsNothing(NoticeKind.REMINDER, meeting.request())).isTrue();
        assertThat(office.tellsNothing(NoticeKind.BOOKED, meeting.request())).isFalse();
    }

    @Test
    void a_run_that_nobody_knows_tells_nothing() {
        office.runs.save(new RetentionRun(office.practice.now().plusSeconds(1), 1, 0, 0), Optional.empty());
        var notice = Notice.ofRetentionRun(new NoticeId(Examples.uuid(1)), office.practice.now());

        assertThat(office.letters().render(notice).fold(email -> false, () -> true, reason -> false))
                .isTrue();
    }

    /** {@return the letter's text, whatever its lines} */
    private String said(NoticeKind kind, Meeting meeting) {
        return office.letter(kind, meeting.request()).text().replaceAll("\\s+", " ");
    }

    private Set<NoticeKind> telling(RequestId id) {
        var telling = EnumSet.allOf(NoticeKind.class);
        telling.remove(NoticeKind.RETENTION_RUN);
        telling.removeIf(kind -> office.tellsNothing(kind, id));
        return telling;
    }
}
