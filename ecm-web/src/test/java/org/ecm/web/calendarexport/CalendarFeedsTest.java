package org.ecm.web.calendarexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.THEO;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.web.configuration.Configuration;
import org.ecm.web.configuration.Settings;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The address of a private calendar is the key to it, and can be changed like one. */
@Execution(ExecutionMode.CONCURRENT) // mostly waiting for a database
class CalendarFeedsTest {

    private static final String BEGIN = "https://practice.example/calendar/";

    @Nested
    class InHsqldb extends Stored {
        InHsqldb() {
            super(TestDatabase.Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends Stored {
        InPostgres() {
            super(TestDatabase.Product.POSTGRESQL);
        }
    }

    private static Configuration configuration(String secret) {
        return Settings.read(name -> switch (name) {
            case "ECM_BASE_URL" -> "https://practice.example";
            case "ECM_SECRET" -> secret.repeat(32);
            default -> null;
        });
    }

    private static String secret(String address) {
        assertThat(address).startsWith(BEGIN).endsWith(".ics");
        return address.substring(BEGIN.length(), address.length() - ".ics".length());
    }

    abstract static class Stored {

        @RegisterExtension
        final TestDatabases databases;

        private FeedRenewals renewals;
        private CalendarFeeds feeds;

        @SuppressWarnings("NullAway.Init")
        Stored(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @BeforeEach
        void open() {
            renewals = databases.fresh().port(FeedRenewals.class, JpaFeedRenewals::new);
            feeds = new CalendarFeeds(configuration("s"), renewals);
        }

        @Test
        void an_address_leads_to_the_meetings_of_one_on_each_node_of_the_site() {
            var mara = secret(feeds.addressOf(MARA));
            var theo = secret(feeds.addressOf(THEO));

            assertThat(feeds.open(mara)).contains(MARA);
            assertThat(feeds.open(theo)).contains(THEO);
            assertThat(secret(feeds.addressOf(MARA))).isEqualTo(mara);
            assertThat(new CalendarFeeds(configuration("s"), renewals).open(mara))
                    .contains(MARA);
        }

        @Test
        void a_renewed_address_is_another_and_those_before_are_dead() {
            var theo = secret(feeds.addressOf(THEO));
            var first = secret(feeds.addressOf(MARA));
            feeds.renew(MARA);
            var second = secret(feeds.addressOf(MARA));
            feeds.renew(MARA);
            var third = secret(feeds.addressOf(MARA));

            assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
            assertThat(feeds.open(first)).isEmpty();
            assertThat(feeds.open(second)).isEmpty();
            assertThat(feeds.open(third)).contains(MARA);
            assertThat(feeds.open(theo)).contains(THEO);
        }

        @Test
        void nothing_else_leads_anywhere() {
            var mara = secret(feeds.addressOf(MARA));
            var altered = IntStream.range(0, mara.length()).mapToObj(i -> {
                char other = mara.charAt(i) == 'A' ? 'B' : 'A';
                return mara.substring(0, i) + other + mara.substring(i + 1);
            });
            var foreign = secret(new CalendarFeeds(configuration("t"), renewals).addressOf(MARA));
            var feedSecret = new FeedSecret(MARA, 0);

            assertThat(Stream.concat(
                            altered,
                            Stream.of(
                                    "", "x", MARA.toString(), foreign, mara + "A", mara + "=", mara.substring(1), "%")))
                    .allSatisfy(secret -> assertThat(feeds.open(secret)).isEmpty());
            assertThat(feedSecret.toString()).isEqualTo("FeedSecret[redacted]");
        }

        @Test
        void whoever_renews_at_the_same_time_renews_as_well() {
            var before = secret(feeds.addressOf(MARA));
            CompletableFuture.allOf(IntStream.range(0, 6)
                            .mapToObj(n -> CompletableFuture.runAsync(() -> feeds.renew(MARA)))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();

            assertThat(renewals.of(MARA)).isEqualTo(6);
            assertThat(feeds.open(before)).isEmpty();
        }
    }
}
