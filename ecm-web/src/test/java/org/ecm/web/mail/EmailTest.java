package org.ecm.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.InvalidValue;
import org.ecm.web.mail.Email.Invitation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a letter is made of can begin another header, and nothing of it reaches a log. */
class EmailTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\r\nBcc: x@ecm.example", "a\u0000b", "a\u0085b", "a\u2028b", "\ud800"})
    void no_line_ends_within_a_header(String line) {
        refused("letter.subject.not-one-line", () -> letter("id", "from", line));
        refused("letter.from.not-one-line", () -> letter("id", line, "subject"));
        refused("letter.id.malformed", () -> letter(line, "from", "subject"));
    }

    @Test
    void a_recipient_has_no_line_end_by_its_own_rule() {
        refused("email.control-character", () -> new EmailAddress("reader@ecm.example\r\nBcc: x@ecm.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<a>", "a@b", "a..b", ".a", "a.", "\u00e9"})
    void an_id_is_what_a_message_id_may_begin_with(String id) {
        refused("letter.id.malformed", () -> letter(id, "from", "subject"));
    }

    @Test
    void neither_name_nor_subject_is_blank_or_endless() {
        refused("letter.from.blank", () -> letter("id", " ", "subject"));
        refused("letter.subject.blank", () -> letter("id", "from", ""));
        refused("letter.from.too-long", () -> letter("id", "f".repeat(201), "subject"));
        refused("letter.subject.too-long", () -> letter("id", "from", "s".repeat(201)));
        assertThat(letter("i".repeat(64), "f".repeat(200), "s".repeat(200)).subject())
                .hasSize(200);
        refused("letter.id.malformed", () -> letter("i".repeat(65), "from", "subject"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "request", "REQUEST; x=y", "REQUEST\r\n"})
    void a_method_is_a_word_in_capitals(String method) {
        refused("letter.invitation.method", () -> new Invitation(method, ""));
    }

    @Test
    void it_tells_nothing_of_what_it_says() {
        assertThat(Letters.letter().toString()).doesNotContain("seen", "Zo\u00eb");
        assertThat(new Invitation("CANCEL", "seen").toString()).doesNotContain("seen");
    }

    private static void refused(String rule, Runnable making) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(making::run).withMessage(rule);
    }

    private static Email letter(String id, String from, String subject) {
        return new Email(
                id, from, new EmailAddress("reader@ecm.example"), Optional.empty(), subject, "", "", Optional.empty());
    }
}
