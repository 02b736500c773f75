package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.TickingClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/** A machine's own time zone, and its days of 23 and 25 hours, change nothing of what is kept. */
@Isolated("the zone it sets is everybody's")
class TimestampsTest {

    @Nested
    class InHsqldb extends InNewYork {
        InHsqldb() {
            super(TestDatabase.Product.HSQLDB);
        }
    }

    @Nested
    class InPostgres extends InNewYork {
        InPostgres() {
            super(TestDatabase.Product.POSTGRESQL);
        }
    }

    abstract static class InNewYork {

        private static final List<Instant> MOMENTS = Stream.of(
                        "1883-11-18T17:00:00Z",
                        "1969-12-31T23:59:59.999999Z",
                        "2026-03-08T06:59:59.999999Z",
                        "2026-03-08T07:30:00Z",
                        "2026-11-01T05:30:00.000001Z",
                        "2026-11-01T06:30:00Z",
                        "2026-11-01T06:30:00.000001Z")
                .map(Instant::parse)
                .toList();

        @RegisterExtension
        final TestDatabases databases;

        private final TimeZone before = TimeZone.getDefault();

        InNewYork(TestDatabase.Product product) {
            databases = new TestDatabases(product);
        }

        @BeforeEach
        void move() {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        }

        @AfterEach
        void moveBack() {
            TimeZone.setDefault(before);
        }

        @Test
        void instants_come_back_and_keep_their_order_through_the_hour_that_comes_twice() {
            var articles = new Ports(databases.fresh(), TickingClock.at(MOMENTS.get(0))).articles();
            for (var moment : MOMENTS) {
                articles.save(published(id(moment), "at-" + MOMENTS.indexOf(moment), moment));
            }

            for (var moment : MOMENTS) {
                assertThat(articles.find(id(moment)).orElseThrow().publication().publishAt())
                        .contains(moment);
                assertThat(articles.asOf(moment).countVisible(ArticleFilter.all()))
                        .as("visible at %s", moment)
                        .isEqualTo(MOMENTS.indexOf(moment) + 1);
                assertThat(articles.asOf(moment.minus(1, ChronoUnit.MICROS)).countVisible(ArticleFilter.all()))
                        .as("visible right before %s", moment)
                        .isEqualTo(MOMENTS.indexOf(moment));
            }
        }

        @Test
        void records_are_told_apart_in_the_hour_that_comes_twice() {
            var first = Instant.parse("2026-11-01T05:30:00Z");
            var second = Instant.parse("2026-11-01T06:30:00Z");
            var clock = TickingClock.at(first);
            var articles = new Ports(databases.fresh(), clock).articles();
            var one = articles.save(published(id(first), "one", NOW));
            clock.set(second);
            var two = articles.save(one.movedTo(new Slug("two")));

            assertThat(articles.asOf(second.minus(1, ChronoUnit.MICROS)).find(new Slug("one")))
                    .contains(one);
            assertThat(articles.asOf(second).find(new Slug("one"))).contains(two);
        }

        @Test
        void days_stay_the_days_they_are() {
            var authors = new Ports(databases.fresh(), TickingClock.at(NOW)).authors();
            var days = List.of(LocalDate.of(1900, 2, 28), LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1));
            var credentials = days.stream()
                    .map(day -> Examples.degree().registeredUntil(day))
                    .toList();

            for (var credential : credentials) {
                var saved = authors.save(
                        authors.find(Examples.MARA).orElseGet(Examples::mara).withCredentials(credential));
                assertThat(authors.find(Examples.MARA)).isEqualTo(Optional.of(saved));
            }
        }

        private static ArticleId id(Instant moment) {
            return new ArticleId(uuid(MOMENTS.indexOf(moment) + 1L));
        }
    }
}
