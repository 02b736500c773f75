package org.ecm.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.mail.ScriptedServer.HANG_UP;
import static org.ecm.web.mail.ScriptedServer.SILENCE;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import org.ecm.web.mail.Delivery.Deferred;
import org.ecm.web.mail.Delivery.Delivered;
import org.ecm.web.mail.Delivery.Rejected;
import org.ecm.web.mail.MailServer.Refusal;
import org.ecm.web.network.EverythingLogged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server refuses or leaves undone is later or never, by what it says; and the log tells no more than that. */
@Timeout(60)
class NotDeliveredTest {

    private static final Map<String, Delivery> OUTCOMES = Map.of(
            "busy", new Deferred("mail.busy"),
            "sender", new Deferred("mail.sender-refused"),
            "login", new Deferred("mail.login-refused"),
            "lost", new Deferred("mail.connection-lost"),
            "misunderstood", new Deferred("mail.misunderstood"),
            "timeout", new Deferred("mail.timeout"),
            "unreachable", new Deferred("mail.unreachable"),
            "recipient", new Rejected("mail.recipient-refused"),
            "content", new Rejected("mail.content-refused"),
            "ascii", new Rejected("mail.recipient-not-ascii"));

    private EverythingLogged log;

    @BeforeEach
    void listen() {
        log = new EverythingLogged("org.ecm.web.mail", "org.eclipse.angus.mail", "jakarta.mail");
    }

    @AfterEach
    void nothing_personal_was_logged() {
        log.close();
        assertThat(log.lines(Level.ALL)).isNotEmpty().noneMatch(line -> line.contains("seen"));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 450, busy",
        "MAIL, 550, sender",
        "MAIL, 552, content",
        "MAIL, 530, login",
        "RCPT, 450, busy",
        "RCPT, 421, busy",
        "RCPT, 550, recipient",
        "RCPT, 552, recipient",
        "RCPT, 530, login",
        "END,  450, busy",
        "END,  550, content",
        "END,  552, content",
    })
    void a_refusal_means_what_it_says_and_where(String step, int code, String outcome) {
        try (var server = new MailServer(new Refusal(step, code), UnaryOperator.identity())) {
            assertThat(Letters.inTheClear(server.port()).deliver(Letters.letter()))
                    .isEqualTo(outcome(outcome));
            assertThat(server.taken).isEmpty();
        }
        assertThat(warnings())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("a mail was not taken: " + reason(outcome) + ", SMTP " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "DATA,  450 later,           busy",
        "DATA,  550 no,              content",
        "DATA,  552 no,              content",
        "HELLO, 554 no service,      misunderstood",
        "HELLO, 421 come back,       busy",
        "MAIL,  999 nonsense,        misunderstood",
        "MAIL,  what,                lost",
        "RCPT,  354 what,            misunderstood",
        ".,     354 what,            misunderstood",
    })
    void so_does_one_of_a_server_that_behaves_oddly(String verb, String answer, String outcome) throws IOException {
        try (var server = new ScriptedServer(Map.of(verb, answer))) {
            assertThat(Letters.inTheClear(server.port()).deliver(Letters.letter()))
                    .isEqualTo(outcome(outcome));
        }
        assertThat(warnings()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "EHLO", "MAIL", "RCPT", "DATA", "CONTENT", "."})
    void a_connection_that_ends_without_an_answer_means_nothing(String verb) throws IOException {
        try (var server = new ScriptedServer(Map.of(verb, HANG_UP))) {
            assertThat(Letters.inTheClear(server.port()).deliver(Letters.letter()))
                    .isEqualTo(outcome("lost"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "EHLO", "MAIL", "RCPT", "DATA", "."})
    void a_server_that_does_not_answer_is_left(String verb) throws IOException {
        try (var server = new ScriptedServer(Map.of(verb, SILENCE))) {
            assertThat(Letters.inTheClear(server.port(), Letters.SHORT).deliver(Letters.letter()))
                    .isEqualTo(outcome("timeout"));
        }
        assertThat(warnings())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("mail.timeout"));
    }

    @ParameterizedTest
    @ValueSource(strings = {HANG_UP, SILENCE, "500 what"})
    void what_comes_after_the_letter_was_taken_changes_nothing(String answer) throws IOException {
        try (var server = new ScriptedServer(Map.of("QUIT", answer))) {
            assertThat(Letters.inTheClear(server.port(), Letters.SHORT).deliver(Letters.letter()))
                    .isEqualTo(new Delivered());
        }
        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_server_that_is_down_is_tried_later() throws IOException {
        int nobody;
        try (var closed = new ServerSocket(0, 1, Letters.loopback())) {
            nobody = closed.getLocalPort();
        }
        assertThat(Letters.inTheClear(nobody).deliver(Letters.letter())).isEqualTo(outcome("unreachable"));
    }

    @Test
    void whoever_needs_another_alphabet_before_the_at_sign_is_not_written_to() {
        try (var server = MailServer.taking(UnaryOperator.identity())) {
            assertThat(Letters.inTheClear(server.port()).deliver(Letters.to("le\u00f3n.seen@ecm.example")))
                    .isEqualTo(outcome("ascii"));
            assertThat(server.spoken).isEmpty();
        }
    }

    private List<String> warnings() {
        return log.lines(Level.INFO);
    }

    private static Delivery outcome(String name) {
        return Objects.requireNonNull(OUTCOMES.get(name), name);
    }

    private static String reason(String outcome) {
        return outcome(outcome).fold(() -> "", later -> later, never -> never);
    }
}
