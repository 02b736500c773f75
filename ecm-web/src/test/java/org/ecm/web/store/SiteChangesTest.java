package org.ecm.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.notTherapy;
import static org.ecm.core.testing.Examples.page;

import java.util.List;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.RequestExamples;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.content.ImportLedger;
import org.ecm.web.site.SiteSettings;
import org.ecm.web.vault.TestVaults;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SiteChangesTest {

    @Nested
    class InHsqldb extends Counted {
        InHsqldb() {
            super(TestDatabase.Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends Counted {
        InPostgres() {
            super(TestDatabase.Product.POSTGRESQL);
        }
    }

    abstract static class Counted {

        @RegisterExtension
        final TestDatabases databases;

        @RegisterExtension
        final TestKeys keys;

        Counted(TestDatabase.Product product) {
            databases = new TestDatabases(product);
            keys = new TestKeys(product);
        }

        @Test
        void each_save_of_anything_the_site_shows_is_a_change() {
            var ports = new Ports(databases.fresh(), TickingClock.at(NOW));
            assertThat(ports.changes().latest()).isZero();

            ports.articles().save(draft(ONE, "one"));
            assertThat(ports.changes().latest()).isEqualTo(1);
            ports.pages().save(page(ABOUT, "about"));
            assertThat(ports.changes().latest()).isEqualTo(2);
            ports.catalogue().save(feelings(ONE));
            assertThat(ports.changes().latest()).isEqualTo(3);
            ports.authors().save(mara());
            assertThat(ports.changes().latest()).isEqualTo(4);
            ports.disclaimers().save(notTherapy());
            assertThat(ports.changes().latest()).isEqualTo(5);
            ports.settings().save(SiteSettings.INITIAL, Revision.NONE);
            assertThat(ports.changes().latest()).isEqualTo(6);
        }

        @Test
        void what_is_refused_or_read_or_noted_of_a_file_or_asked_by_a_visitor_is_none() {
            var ports = new Ports(databases.fresh(), TickingClock.at(NOW));
            ports.articles().save(draft(ONE, "one"));

            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> ports.articles().save(draft(ONE, "one")));
            assertThatExceptionOfType(SlugTaken.class)
                    .isThrownBy(() -> ports.articles().save(draft(TWO, "one")));
            ports.articles().find(ONE);
            ports.ledger().record(new ImportLedger.Entry("one.md", "", "one", new Revision(1)));
            ports.requests(TestVaults.of(keys.fresh(), 1))
                    .submit(RequestExamples.request(1), RequestExamples.enquiry(), List.of());

            assertThat(ports.changes().latest()).isEqualTo(1);
        }
    }
}
