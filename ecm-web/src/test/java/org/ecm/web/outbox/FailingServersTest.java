package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;
import static org.ecm.web.mail.ScriptedServer.HANG_UP;
import static org.ecm.web.mail.ScriptedServer.SILENCE;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.configuration.OutgoingMail.Protection;
import org.ecm.web.database.Ports;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.mail.Email;
import org.ecm.web.mail.Letters;
import org.ecm.web.mail.MailServer;
import org.ecm.web.mail.MailServer.Refusal;
import org.ecm.web.mail.MailTransport;
import org.ecm.web.mail.ScriptedServer;
import org.ecm.web.network.TestAuthority;
import org.ecm.web.outbox.RenderedNotice.RenderedEmail;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a mail server does, no letter is lost, and each ends as it should: real servers, real connections. */
@Timeout(60)
class FailingServersTest {

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(Product.HSQLDB);

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    private final TickingClock clock = TickingClock.at(NOW);
    private Ports ports;
    private Outbox outbox;
    private UndeliveredEmails trouble;

    @BeforeEach
    void a_letter_waits() {
        var database = databases.fresh();
        ports = new Ports(database, clock);
        outbox = database.port(
                Outbox.class, entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
        trouble = database.port(
                UndeliveredEmails.class,
                entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
        ports.requests(TestVaults.of(keys.fresh(), 1))
                .submit(
                        request(1),
                        inquiry(),
                        List.of(new Notice(new NoticeId(uuid(1)), id(1), NoticeKind.RECEIVED, NOW)));
    }

    @Test
    void one_that_is_down() throws IOException {
        int nobody;
        try (var free = new ServerSocket(0)) {
            nobody = free.getLocalPort();
        }
        round(Letters.inTheClear(nobody));

        expectWaiting("mail.unreachable");
        expectSentOnceItWorks();
    }

    @Test
    void one_that_is_too_slow() throws IOException {
        try (var server = new ScriptedServer(Map.of("EHLO", SILENCE))) {
            round(Letters.inTheClear(server.port(), Letters.SHORT));
        }

        expectWaiting("mail.timeout");
        expectSentOnceItWorks();
    }

    @ParameterizedTest
    @CsvSource({"MAIL, 450, mail.busy", "RCPT, 450, mail.busy", "END, 451, mail.busy", "MAIL, 550, mail.sender-refused"
    })
    void one_that_refuses_for_the_time_being(String step, int code, String reason) {
        try (var server = new MailServer(new Refusal(step, code), UnaryOperator.identity())) {
            round(Letters.inTheClear(server.port()));
        }

        expectWaiting(reason);
        expectSentOnceItWorks();
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550, mail.recipient-refused", "END, 554, mail.content-refused"})
    void one_that_refuses_for_good(String step, int code, String reason) {
        try (var server = new MailServer(new Refusal(step, code), UnaryOperator.identity())) {
            round(Letters.inTheClear(server.port()));
        }

        assertThat(ports.notices().pending(9)).isEmpty();
        assertThat(trouble.latest(9))
                .singleElement()
                .matches(UndeliveredEmail::givenUp)
                .extracting(UndeliveredEmail::reason)
                .isEqualTo(reason);
        trouble.sendAgain(new NoticeId(uuid(1)), clock.instant());
        expectSentOnceItWorks();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "RCPT", "CONTENT", "."})
    void one_that_hangs_up(String step) throws IOException {
        try (var first = new ScriptedServer(Map.of(step, HANG_UP))) {
            round(Letters.inTheClear(first.port()));
        }

        expectWaiting("mail.connection-lost");
        expectSentOnceItWorks();
    }

    @Test
    void one_that_nobody_vouches_for(@TempDir Path ours, @TempDir Path theirs) {
        var tls = new TestAuthority(theirs).server("dns:localhost");
        try (var server = MailServer.taking(builder -> builder.requireTLS().startTlsSocketFactory(tls))) {
            round(Letters.secured(
                    Protection.STARTTLS, "localhost", server.port(), new TestAuthority(ours).certificate()));
            assertThat(server.taken).isEmpty();
        }

        expectWaiting("mail.tls-failed");
        expectSentOnceItWorks();
    }

    private void expectWaiting(String reason) {
        assertThat(ports.notices().pending(9)).hasSize(1);
        assertThat(trouble.latest(9))
                .singleElement()
                .matches(each -> !each.givenUp())
                .extracting(UndeliveredEmail::reason)
                .isEqualTo(reason);
    }

    private void expectSentOnceItWorks() {
        clock.tick(Duration.ofMinutes(2));
        try (var server = MailServer.taking(UnaryOperator.identity())) {
            round(Letters.inTheClear(server.port()));
            round(Letters.inTheClear(server.port()));

            assertThat(server.taken)
                    .extracting(MailServer.Envelope::id)
                    .containsExactly("Message-ID: <" + uuid(1) + "@www.ecm.example>");
        }
        assertThat(ports.notices().pending(9)).isEmpty();
        assertThat(trouble.latest(9)).isEmpty();
    }

    private void round(MailTransport transport) {
        new OutboxWorker(
                        outbox,
                        notice -> new RenderedEmail(new Email(
                                notice.id().toString(),
                                "Mara",
                                JO,
                                Optional.empty(),
                                "Subject",
                                "Text\n",
                                "<p>Text</p>",
                                Optional.empty())),
                        transport,
                        new OutboxWorker.Limits(20, 200, Duration.ofDays(3)),
                        new Backoff(new Random(1)),
                        clock)
                .round(() -> true);
    }
}
