package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two nodes of the site on one PostgreSQL, which breaks in the end, goes away and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT) // with processes of its own
@ResourceLock("PostgresIT") // so that its tests follow each other
class PostgresIT {

    private static final Pattern NUMBER = Pattern.compile("incident number <code>([0-9A-Z]{4}-[0-9A-Z]{4})</code>");

    private final NodesMail mail = new NodesMail();

    private Path rows;
    private EmbeddedPostgres postgres;
    private ServerSettings shared;
    private ServerProcess first;
    private ServerProcess second;
    private String one;
    private String two;

    @BeforeAll
    void start(@TempDir Path data, @TempDir Path other, @TempDir Path folder) throws IOException {
        rows = folder;
        postgres = database(0);
        shared = ServerSettings.complete(data).on(postgres).node().mail(mail.server());
        first = shared.start("node-first");
        one = first.awaitReady();
        second = shared.with("ECM_DATA", other.toString()).start("node-second");
        two = second.awaitReady();
    }

    @AfterAll
    void end() throws IOException {
        second.close();
        first.close();
        mail.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void the_site_is_the_same_on_postgresql_and_a_second_node_starts_with_what_is_there() {
        assertThat(second.output()).contains("content: 0 applied");
        for (var node : List.of(one, two)) {
            readsTheSite(node);
        }
    }

    @Test
    @Order(2)
    void one_of_two_hundred_is_given_the_time_by_one_node_or_by_two() throws Exception {
        Takers.requireOneBooked(List.of(one));
        Takers.requireOneBooked(List.of(one, two));
    }

    @Test
    @Order(3)
    void what_either_node_took_in_is_told_once_by_whichever_comes_first() {
        mail.requireEachToldOnce(List.of(first, second), List.of(one, two));
    }

    @Test
    @Order(4)
    void a_page_that_fails_apologizes_and_is_there_again_once_its_table_is() throws SQLException {
        execute("SELECT request_id, erased_at FROM ecm_keys.erasure");
        execute("ALTER TABLE disclaimer RENAME TO elsewhere");
        apologizes(500);
        execute("ALTER TABLE elsewhere RENAME TO disclaimer");
        readsTheSite(one);
    }

    @Test
    @Order(5)
    @Timeout(600)
    void the_site_apologizes_while_the_database_is_away_and_needs_no_restart_when_it_is_back() throws Exception {
        long before = first.output().lines().count();
        var visitors = new DatabaseVisitors(one);
        var form = FilledForm.complete(one, "Canary Bird")
                .with("message", "Two lines,\nas written.")
                .read();
        visitors.requireAll(200, "before");
        int port = postgres.getPort();
        postgres.close();

        apologizes(503);
        visitors.requireAll(503, "while it is away");
        form.requireKeptOn(form.send());
        var ready = RunningSite.exchange(one, "GET", "/health/ready", BodyPublishers.noBody());
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .contains("DOWN", "\"reason\":\"database-away\"")
                .doesNotContain("postgres");

        postgres = database(port);
        visitors.requireComesBack();
        assertThat(form.send().statusCode()).as("sent again").isEqualTo(303);
        postgres.close();
        postgres = database(port); // nobody came while it was away
        visitors.requireComesBack();
        assertThat(first.output()).containsOnlyOnce("ECM is ready");
        assertThat(first.output().lines().skip(before))
                .as("a line for each of the server's events, and a count a minute, not a trace a request")
                .hasSizeLessThan(100);
    }

    /** A visitor reads a page of the site with a number to quote; the log has the number, and not who it was. */
    private void apologizes(int status) {
        var path = "/articles/second-part?series=canary-of-a-query";
        var answer = RunningSite.exchange(
                one, "GET", path, BodyPublishers.noBody(), "X-Forwarded-For", "198.51.100.9, 203.0.113.77");
        var number = NUMBER.matcher(answer.body());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
        Protected.byHeaders(answer.headers());
        Protected.tellsNothingOfTheInside(answer.body());
        assertThat(Html.of(answer.body()).findings()).isEmpty();
        assertThat(answer.body())
                .contains("not your fault", "class=\"site-nav\"", "Test Practice")
                .containsSubsequence("id=\"urgent\"", "tel:988", "sms:988", "tel:911", "</main>");
        assertThat(number.find()).as("an incident number").isTrue();
        assertThat(first.output())
                .contains("incident " + number.group(1) + ": GET /articles/second-part from 203.0.113.0/24")
                .doesNotContain("203.0.113.77", "198.51.100", "127.0.0.1", "canary");
    }

    /** {@return the server on the same files each time; on any port, if it is 0} */
    private EmbeddedPostgres database(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(rows.resolve("db"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    private void execute(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static void readsTheSite(String address) {
        for (var path : List.of(
                "/",
                "/articles?page=2",
                "/articles/second-part?series=another-way",
                "/articles/outside",
                "/series/first-steps",
                "/authors/ada-tester",
                "/topics/beginnings",
                "/about",
                "/feed.xml",
                "/sitemap.xml")) {
            assertThat(RunningSite.exchange(address, "GET", path, BodyPublishers.noBody())
                            .statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }
}
