package org.ecm.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.web.mail.Delivery.Delivered;
import org.ecm.web.mail.Email.Invitation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What arrives is what was written: read back from a real server. */
class DeliveredTest {

    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-TEXT:\u00e9\r\nEND:VCALENDAR\r\n";

    private final MailServer server = MailServer.taking(UnaryOperator.identity());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_envelope_names_the_site_and_the_reader_and_the_greeting_no_machine() throws Exception {
        taken(Letters.letter());

        assertThat(server.taken).singleElement().satisfies(envelope -> {
            assertThat(envelope.from()).isEqualTo("practice@ecm.example");
            assertThat(envelope.to()).isEqualTo("reader.seen@xn--bcher-kva.example");
        });
        assertThat(server.spoken).containsExactly("www.ecm.example");
    }

    @Test
    void the_headers_say_who_when_and_that_nobody_need_answer() throws Exception {
        var message = taken(Letters.letter());

        assertThat(message.getFrom())
                .singleElement()
                .satisfies(from ->
                        assertThat(((InternetAddress) from).getPersonal()).isEqualTo("Zo\u00eb\u2019s practice"))
                .hasToString("=?UTF-8?Q?Zo=C3=AB=E2=80=99s_practice?= <practice@ecm.example>");
        assertThat(message.getAllRecipients()).singleElement().hasToString("reader.seen@xn--bcher-kva.example");
        assertThat(message.getSubject()).isEqualTo("A subject, seen: \u00e9\u00e8 \u2603");
        assertThat(message.getSentDate()).isEqualTo(Letters.CLOCK.instant());
        assertThat(message.getMessageID()).isEqualTo("<0193-n1.2@www.ecm.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(message.getHeader("X-Mailer")).isNull();
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void an_answer_goes_where_the_letter_says() throws Exception {
        var email = Letters.letter();
        var answered = taken(new Email(
                email.id(),
                email.fromName(),
                email.to(),
                Optional.of(new EmailAddress("hello@b\u00fccher.example")),
                email.subject(),
                email.text(),
                email.html(),
                email.invitation()));

        assertThat(answered.getFrom()[0].toString()).endsWith("<practice@ecm.example>");
        assertThat(answered.getHeader("Reply-To")).hasSize(1);
        assertThat(answered.getReplyTo())
                .singleElement()
                .hasToString("=?UTF-8?Q?Zo=C3=AB=E2=80=99s_practice?= <hello@xn--bcher-kva.example>");
        assertThat(taken(Letters.letter()).getHeader("Reply-To")).isNull();
    }

    @Test
    void the_text_comes_first_and_the_best_last() throws Exception {
        var alternatives = (Multipart) taken(Letters.letter()).getContent();

        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(2);
        assertThat(alternatives.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(alternatives.getBodyPart(0)))
                .isEqualTo("A text that is seen.\r\n.\r\nFrom the beginning: \u20ac\r\n");
        assertThat(alternatives.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(text(alternatives.getBodyPart(1))).isEqualTo("<p>A text that is seen: \u20ac</p>");
    }

    @Test
    void an_invitation_is_an_alternative_and_a_file() throws Exception {
        var email = Letters.letter();
        var whole = (Multipart) taken(new Email(
                        email.id(),
                        email.fromName(),
                        email.to(),
                        email.replyTo(),
                        email.subject(),
                        email.text(),
                        email.html(),
                        Optional.of(new Invitation("REQUEST", CALENDAR))))
                .getContent();

        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        var alternatives = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(alternatives.getCount()).isEqualTo(3);
        assertThat(alternatives.getBodyPart(2).getContentType())
                .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
        assertThat(alternatives.getBodyPart(2).getDisposition()).isNull();
        assertThat(text(alternatives.getBodyPart(2))).isEqualTo(CALENDAR);
        var file = whole.getBodyPart(1);
        assertThat(file.getContentType())
                .startsWith("text/calendar;")
                .contains("method=REQUEST", "charset=UTF-8", "name=invite.ics");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.getFileName()).isEqualTo("invite.ics");
        assertThat(text(file)).isEqualTo(CALENDAR);
    }

    @Test
    void everything_passes_a_server_that_takes_only_short_lines_of_ascii() throws Exception {
        taken(Letters.letter());

        assertThat(server.taken.get(0).content().lines())
                .allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,200}"));
    }

    @Test
    void a_second_try_is_the_same_letter() throws Exception {
        assertThat(taken(Letters.letter()).getMessageID())
                .isEqualTo(taken(Letters.letter()).getMessageID());
    }

    private MimeMessage taken(Email email) throws MessagingException {
        assertThat(Letters.inTheClear(server.port()).deliver(email)).isEqualTo(new Delivered());
        var content = server.taken.get(server.taken.size() - 1).content();
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
