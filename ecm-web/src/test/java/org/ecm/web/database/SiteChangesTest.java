package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.notTherapy;
import static org.ecm.core.testing.Examples.page;
import static org.ecm.core.testing.Examples.uuid;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;
import org.ecm.core.testing.RequestExamples;
import org.ecm.core.testing.TickingClock;
import org.ecm.web.content.ImportLedger;
import org.ecm.web.settings.SiteSettings;
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
        void grows_with_each_save_of_anything_the_site_shows() {
            var ports = new Ports(databases.fresh(), TickingClock.at(NOW));
            var changes = ports.changes();
            assertThat(changes.latest()).isZero();

            expectChange(changes, () -> ports.articles().save(draft(ONE, "one")));
            expectChange(changes, () -> ports.pages().save(page(ABOUT, "about")));
            expectChange(changes, () -> ports.catalogue().save(feelings(ONE)));
            expectChange(changes, () -> ports.authors().save(mara()));
            expectChange(changes, () -> ports.disclaimers().save(notTherapy()));
            expectChange(changes, () -> ports.settings().save(SiteSettings.INITIAL, Revision.NONE));
        }

        private static void expectChange(SiteChanges changes, Runnable save) {
            long before = changes.latest();
            save.run();
            assertThat(changes.latest()).isGreaterThan(before).isEqualTo(changes.latest());
        }

        @Test
        void stays_the_same_if_nothing_that_the_site_shows_was_saved() {
            var ports = new Ports(databases.fresh(), TickingClock.at(NOW));
            ports.articles().save(draft(ONE, "one"));
            var changes = ports.changes();
            long before = changes.latest();

            assertThatExceptionOfType(StaleRevision.class)
                    .isThrownBy(() -> ports.articles().save(draft(ONE, "one")));
            assertThatExceptionOfType(SlugTaken.class)
                    .isThrownBy(() -> ports.articles().save(draft(TWO, "one")));
            ports.articles().find(ONE);
            ports.ledger().record(new ImportLedger.Entry("one.md", "", "one", new Revision(1)));
            ports.requests(TestVaults.of(keys.fresh(), 1))
                    .submit(RequestExamples.request(1), RequestExamples.inquiry(), List.of());

            assertThat(before).isPositive();
            assertThat(changes.latest()).isEqualTo(before);
        }

        @Test
        void finds_a_change_that_commits_after_one_with_a_greater_number() throws Exception {
            var database = databases.fresh();
            var ports = new Ports(database, TickingClock.at(NOW));
            var running = ports.changes();
            ports.articles().save(draft(ONE, "one"));
            long before = running.latest();
            try (var slow = new OpenTransaction(database, () -> ports.articles().save(draft(TWO, "two")))) {
                ports.articles().save(draft(THREE, "three"));
                var started = ports.changes();
                long between = running.latest();
                long atStart = started.latest();
                assertThat(between).isGreaterThan(before).isEqualTo(running.latest());

                slow.commit();

                assertThat(ports.articles().find(TWO)).isPresent();
                assertThat(numberOf(database, 1))
                        .as("the number of the change that was committed last")
                        .isLessThan(numberOf(database, 2));
                assertThat(running.latest()).isGreaterThan(between).isEqualTo(running.latest());
                assertThat(started.latest()).isGreaterThan(atStart).isEqualTo(started.latest());
            }
        }

        /** {@return the number of a change, in the order in which the changes were recorded} */
        private static long numberOf(TestDatabase database, int change) throws SQLException {
            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select change_number from site_change order by id")) {
                for (int n = 0; n <= change; n++) {
                    assertThat(rows.next()).isTrue();
                }
                return rows.getLong(1);
            }
        }

        @Test
        void finds_each_of_many_changes_that_commit_in_any_order() throws Exception {
            var database = databases.fresh();
            var ports = new Ports(database, TickingClock.at(NOW));
            var changes = ports.changes();
            var slow = new ArrayList<OpenTransaction>();
            try {
                for (long n = 1; n <= 6; n++) {
                    var article = new ArticleId(uuid(n));
                    var slug = "article-" + n;
                    slow.add(
                            new OpenTransaction(database, () -> ports.articles().save(draft(article, slug))));
                }
                for (int next : List.of(3, 1, 5, 0, 2, 4)) {
                    long before = changes.latest();
                    slow.get(next).commit();
                    assertThat(changes.latest()).isGreaterThan(before).isEqualTo(changes.latest());
                }
            } finally {
                for (var each : slow) {
                    each.close();
                }
            }
        }

        @Test
        void finds_a_change_that_a_node_of_an_earlier_version_recorded_without_a_number() throws SQLException {
            var database = databases.fresh();
            var ports = new Ports(database, TickingClock.at(NOW));
            ports.articles().save(draft(ONE, "one"));
            var changes = ports.changes();
            long before = changes.latest();

            try (var connection = database.dataSource().getConnection();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("insert into site_change (id, changed_at) values"
                        + " ('01a20f15-f50e-712e-b50a-7c12735b1276', timestamp '2026-06-01 12:00:00')");
            }

            assertThat(changes.latest()).isGreaterThan(before);
        }
    }

    @Nested
    class Cost {

        private final StatementCounter statements = new StatementCounter();
        private final TickingClock clock = TickingClock.at(NOW);
        private final Ports ports = new Ports(statements.migrated(TestDatabase.Product.HSQLDB), clock);

        @Test
        void is_one_statement_after_the_first_look() {
            var changes = ports.changes();
            for (int n = 1; n <= 20; n++) {
                ports.articles().save(draft(new ArticleId(uuid(n)), "article-" + n));
            }
            changes.latest();

            assertThat(statements.during(changes::latest)).isEqualTo(1);
        }

        @Test
        void is_one_statement_more_for_a_day_after_a_save_that_was_rolled_back() {
            var changes = ports.changes();
            ports.articles().save(draft(ONE, "one"));
            assertThatExceptionOfType(SlugTaken.class)
                    .isThrownBy(() -> ports.articles().save(draft(TWO, "one")));
            ports.articles().save(draft(THREE, "three"));
            long before = changes.latest();

            assertThat(statements.during(changes::latest)).isEqualTo(2);
            clock.tick(Duration.ofDays(1));

            assertThat(statements.during(changes::latest)).isEqualTo(1);
            assertThat(changes.latest()).isEqualTo(before);
        }
    }

    /** A transaction that has done its work in a thread of its own, and waits to be committed. */
    private static final class OpenTransaction implements AutoCloseable {

        private static final long SECONDS = 60;

        private final CountDownLatch done = new CountDownLatch(1);
        private final CountDownLatch mayCommit = new CountDownLatch(1);
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<?> transaction;

        OpenTransaction(TestDatabase database, Runnable work) {
            transaction = thread.submit(() -> database.inTransaction(() -> {
                work.run();
                done.countDown();
                await(mayCommit);
                return true;
            }));
            await(done);
        }

        private static void await(CountDownLatch latch) {
            try {
                if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("waited for " + SECONDS + " seconds");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        void commit() throws Exception {
            mayCommit.countDown();
            transaction.get(SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            mayCommit.countDown();
            thread.shutdownNow();
        }
    }
}
