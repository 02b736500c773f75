package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.RequestExamples.inquiry;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.testing.Examples;
import org.ecm.web.consultation.Canary;
import org.ecm.web.mail.Email;
import org.ecm.web.settings.NotificationAddresses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each letter says, to whom, and what it never says. */
class EmailRendererTest {

    private final EmailFixture office = new EmailFixture();

    @ParameterizedTest
    @EnumSource
    void each_letter_reads_as_it_is_meant_to(NoticeKind kind) throws IOException {
        GoldenEmail.expect(kind.name(), office.letter(kind, EmailFixture.FROM_KOLKATA));
    }

    @ParameterizedTest
    @EnumSource(names = {"RECEIVED", "DECLINED", "NEW_REQUEST", "UNANSWERED"})
    void what_answers_a_message_has_other_words(NoticeKind kind) throws IOException {
        GoldenEmail.expect("message-" + kind.name(), office.letter(kind, EmailFixture.MESSAGE));
    }

    @Test
    void who_asked_for_a_time_is_told_that_it_waits() throws IOException {
        var id = office.askedFor(EmailFixture.FROM_KOLKATA, "2026-06-08T10:00");

        GoldenEmail.expect("asked-received", office.letter(NoticeKind.RECEIVED, id));
        GoldenEmail.expect("asked-new-request", office.letter(NoticeKind.NEW_REQUEST, id));
    }

    @Test
    void whom_no_time_suits_is_told_whom_to_write_to() {
        office.under(EmailFixture.settings(NotificationAddresses.INITIAL, Optional.of("contact@ecm.example")));

        assertThat(office.letter(NoticeKind.TIMES_OFFERED, EmailFixture.FROM_KOLKATA)
                        .text())
                .contains("contact@ecm.example.")
                .doesNotContain("/contact");
    }

    @ParameterizedTest
    @EnumSource
    void no_letter_says_what_somebody_wrote(NoticeKind kind) {
        var email = office.letter(kind, Canary.enquiry());
        var forEnquirer = Audience.REQUESTER.contains(kind);

        assertThat(email.to().equals(Canary.EMAIL)).isEqualTo(forEnquirer);
        for (var word : Canary.WORDS) {
            if (!(forEnquirer && word.equals("Kathmandu"))) { // their own zone
                assertThat(email.text()).doesNotContain(word);
                assertThat(email.html()).doesNotContain(word);
                assertThat(email.subject() + email.fromName()).doesNotContain(word);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void neither_subject_nor_sender_says_what_is_done_there(NoticeKind kind) {
        var email = office.letter(kind, Canary.enquiry());

        assertThat(email.subject() + email.fromName()).doesNotContainIgnoringCase("therap", "coach", "couple");
        assertThat(email.html()).contains("<title>" + email.subject() + "</title>");
    }

    @ParameterizedTest
    @EnumSource
    void no_line_is_longer_than_a_screen_of_old_but_for_addresses(NoticeKind kind) {
        assertThat(office.letter(kind, EmailFixture.FROM_KOLKATA).text().lines())
                .allMatch(line -> line.length() <= 72 || line.startsWith("http"));
    }

    @Test
    void each_letter_to_an_enquirer_has_their_page_and_help_for_what_cannot_wait() {
        for (var kind : Audience.REQUESTER) {
            var email = new EmailFixture().letter(kind, EmailFixture.FROM_KOLKATA);

            assertThat(email.text())
                    .as("%s", kind)
                    .contains("\nhttps://ecm.example" + EmailFixture.LINK + "\n")
                    .contains("around the clock", "988", "911");
            assertThat(email.html()).contains("href=\"https://ecm.example" + EmailFixture.LINK + "\"");
        }
    }

    @Test
    void each_letter_to_a_practitioner_leads_to_the_desk_and_nowhere_else() {
        for (var kind : EnumSet.complementOf(EnumSet.copyOf(Audience.REQUESTER))) {
            var email = new EmailFixture().letter(kind, EmailFixture.FROM_KOLKATA);

            assertThat(email.to().text()).isEqualTo(EmailFixture.PRACTICE);
            assertThat(email.html().split("href=")).as("%s", kind).hasSize(2);
            assertThat(email.text()).contains("\nhttps://ecm.example/desk/requests\n");
        }
    }

    @Test
    void a_letter_is_known_by_its_notice() {
        var id = office.asked(EmailFixture.FROM_KOLKATA);
        var notice = new Notice(new NoticeId(Examples.uuid(77)), id, NoticeKind.RECEIVED, office.practice.now());

        assertThat(office.letters().render(notice).fold(Email::id, () -> "", reason -> ""))
                .isEqualTo(Examples.uuid(77).toString());
    }

    @Test
    void who_gave_no_zone_reads_the_sites() {
        office.asked(EmailFixture.MESSAGE);
        var meeting = office.booked(inquiry(), "2026-06-08T10:00");

        assertThat(office.letter(NoticeKind.BOOKED, meeting.request()).text()).contains("(Vienna)");
        assertThat(office.letter(NoticeKind.NEW_MEETING, meeting.request()).text())
                .contains("(New York)");
    }
}
