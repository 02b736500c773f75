package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.testing.RequestExamples;
import org.ecm.web.settings.NotificationAddresses;
import org.junit.jupiter.api.Test;

/** Where letters to the practice go, and where replies to letters go. */
class EmailAddressesTest {

    private final EmailFixture office = new EmailFixture();

    @Test
    void a_practitioner_is_told_at_their_own_address_or_the_practices_or_the_visitors() {
        var id = office.asked(EmailFixture.FROM_KOLKATA);
        var own = new NotificationAddresses(Optional.of("all@ecm.example"), new TreeMap<>());

        office.under(EmailFixture.settings(own, Optional.of("contact@ecm.example")));
        assertThat(office.letter(NoticeKind.NEW_REQUEST, id).to().text()).isEqualTo("all@ecm.example");
        office.under(EmailFixture.settings(NotificationAddresses.INITIAL, Optional.of("contact@ecm.example")));
        assertThat(office.letter(NoticeKind.NEW_REQUEST, id).to().text()).isEqualTo("contact@ecm.example");
        for (var none : List.of(Optional.<String>empty(), Optional.of("nobody"))) {
            office.under(EmailFixture.settings(NotificationAddresses.INITIAL, none));
            assertThat(office.written(NoticeKind.NEW_REQUEST, id).fold(told -> "", () -> "", reason -> reason))
                    .isEqualTo("mail.no-recipient");
            assertThat(office.letter(NoticeKind.RECEIVED, id).to()).isEqualTo(RequestExamples.JO);
        }
    }

    @Test
    void replies_go_to_the_public_address_and_never_to_a_private_one() {
        var id = office.asked(EmailFixture.FROM_KOLKATA);
        office.under(EmailFixture.settings(
                NotificationAddresses.at("private@ecm.example"), Optional.of("contact@ecm.example")));

        assertThat(office.letter(NoticeKind.RECEIVED, id).replyTo()).contains(new EmailAddress("contact@ecm.example"));
        assertThat(office.letter(NoticeKind.NEW_REQUEST, id).replyTo()).isEmpty();
        for (var none : List.of(Optional.<String>empty(), Optional.of("nobody"), Optional.of("\u00f8@ecm.example"))) {
            office.under(EmailFixture.settings(NotificationAddresses.at("private@ecm.example"), none));
            assertThat(office.letter(NoticeKind.RECEIVED, id).replyTo()).isEmpty();
        }
    }
}
