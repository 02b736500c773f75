package org.ecm.web.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.uuid;
import static org.ecm.core.testing.RequestExamples.id;
import static org.ecm.core.testing.RequestExamples.inquiry;
import static org.ecm.core.testing.RequestExamples.request;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.inquiry.EmailAddress;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.database.Ports;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.outbox.DeliveryResult.Sent;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of letters that wait in a database. */
abstract class StoredOutbox {

    @RegisterExtension
    final TestDatabases databases;

    @RegisterExtension
    final TestKeys keys;

    Ports ports;
    ConsultationRequests requests;
    Outbox outbox;
    UndeliveredEmails trouble;

    @SuppressWarnings("NullAway.Init")
    StoredOutbox(Product product) {
        databases = new TestDatabases(product);
        keys = new TestKeys(product);
    }

    @BeforeEach
    void open() {
        var database = databases.fresh();
        ports = new Ports(database, TickingClock.at(NOW));
        requests = ports.requests(TestVaults.of(keys.fresh(), 1));
        outbox = database.port(
                Outbox.class, entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
        trouble = database.port(
                UndeliveredEmails.class,
                entityManager -> new JpaOutbox(entityManager, UuidCreator::getTimeOrderedEpoch));
    }

    void sent(int n, EmailAddress address, NoticeKind kind, Instant at) {
        var notice = new Notice(new NoticeId(uuid(n)), id(n), kind, at);
        requests.submit(request(n), inquiry(address), List.of(notice));
        var leased = outbox.take(at).orElseThrow();
        assertThat(leased.notice()).isEqualTo(notice);
        outbox.settle(leased, new Sent(), at);
    }

    Notice waiting(int n, int request, Instant at) {
        var notice = new Notice(new NoticeId(uuid(n)), id(request), NoticeKind.RECEIVED, at);
        requests.submit(request(request), inquiry(), List.of(notice));
        return notice;
    }
}
