package org.ecm.web.outbox;

import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.JO;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.database.Ports;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.mail.Delivery;
import org.ecm.web.mail.Email;
import org.ecm.web.mail.MailTransport;
import org.ecm.web.outbox.RenderedNotice.RenderedEmail;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of a postman that goes round for letters in a database. */
abstract class OutboxWorkerTestBase {

    static final Duration DAY = Duration.ofDays(1);

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(Product.HSQLDB);

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    final TickingClock clock = TickingClock.at(NOW);
    final List<String> delivered = new ArrayList<>();
    ConsultationRequests requests;
    Ports ports;
    Outbox outbox;
    UndeliveredEmails trouble;

    @BeforeEach
    void open() {
        var database = databases.fresh();
        ports = new Ports(database, clock);
        requests = ports.requests(TestVaults.of(keys.fresh(), 1));
        outbox = database.port(
                Outbox.class, entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
        trouble = database.port(
                UndeliveredEmails.class,
                entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
    }

    Notice waiting(int n, NoticeKind kind) {
        var notice = new Notice(new NoticeId(uuid(n)), id(n), kind, NOW);
        requests.submit(request(n), inquiry(), List.of(notice));
        return notice;
    }

    void round(Function<Email, Delivery> server) {
        round(
                notice -> new RenderedEmail(new Email(
                        notice.id().toString(),
                        "Mara",
                        JO,
                        Optional.empty(),
                        "Subject",
                        "Text\n",
                        "<p>Text</p>",
                        Optional.empty())),
                server);
    }

    void round(Function<Notice, RenderedNotice> letters, Function<Email, Delivery> server) {
        MailTransport transport = email -> {
            delivered.add(email.id());
            return server.apply(email);
        };
        var limits = new OutboxWorker.Limits(3, 5, Duration.ofDays(3));
        new OutboxWorker(outbox, letters, transport, limits, new Backoff(new Random(1)), clock).round(() -> true);
    }
}
