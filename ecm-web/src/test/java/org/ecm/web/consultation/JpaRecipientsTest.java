package org.ecm.web.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.RequestExamples.afterEvent;
import static org.ecm.core.testing.RequestExamples.request;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.ecm.core.consultation.HistoryEntry.RequestEvent;
import org.ecm.web.database.TestDatabase.Product;
import org.ecm.web.database.TestDatabases;
import org.ecm.web.database.TestKeys;
import org.ecm.web.mail.Recipient;
import org.ecm.web.mail.Recipients;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where letters go: an address and a zone, and nothing that anybody could say more. */
class JpaRecipientsTest {

    @RegisterExtension
    final TestDatabases databases = new TestDatabases(Product.HSQLDB);

    @RegisterExtension
    final TestKeys keys = new TestKeys(Product.HSQLDB);

    @Test
    void whoever_asked_is_found_without_a_trace_until_it_is_erased() {
        var database = databases.fresh();
        var vault = TestVaults.of(keys.fresh(), 1);
        var requests = new TestRequests(database, vault).requests();
        var recipients = database.port(Recipients.class, entityManager -> new JpaRecipients(entityManager, vault));
        var received = requests.submit(request(1), Canary.enquiry(), List.of());

        var found = recipients.of(received.id());

        assertThat(found)
                .contains(new Recipient(Canary.EMAIL, Optional.of(ZoneId.of("Asia/Kathmandu"))))
                .hasToString("Optional[Recipient[redacted]]");
        assertThat(requests.auditLog(received.id())).hasSize(1);
        assertThat(recipients.of(request(2).id())).isEmpty();
        requests.save(afterEvent(received, RequestEvent.ERASED, NOW), List.of());
        assertThat(recipients.of(received.id())).isEmpty();
    }
}
