package org.ecm.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecm.core.testing.AvailabilityExamples;
import org.ecm.core.testing.Examples;
import org.ecm.web.calendar.TestFeeds;
import org.ecm.web.store.Ports;
import org.ecm.web.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A practitioner's meetings are read at a secret address, and nowhere else. */
@Execution(ExecutionMode.CONCURRENT) // with a process of its own
class PrivateCalendarIT {

    private static final String SECRET = "a secret of the site, for its tests";

    @TempDir
    Path data;

    @Test
    void a_calendar_subscribes_to_it_and_nobody_else_finds_anything() throws SQLException {
        var start = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.HOURS);
        keepAMeeting(start);
        var path = TestFeeds.path(SECRET, Examples.MARA);

        try (var server = ServerProcess.start("calendar", Map.of("ECM_DATA", data.toString(), "ECM_SECRET", SECRET))) {
            var address = server.awaitReady();
            expectTheMeeting(get(address, path), start);
            expectTheSameOfAllOthers(address, path);
            assertThat(server.output()).doesNotContain(path.substring("/calendar/".length(), 40), "SLF4J");
        }
    }

    private static void expectTheMeeting(HttpResponse<String> answer, Instant start) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "X-Robots-Tag")).isEqualTo("noindex");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.body())
                .contains(
                        "TZID:America/New_York\r\n",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n",
                        "SUMMARY:Meeting\r\n",
                        "DTSTART;TZID=America/New_York:"
                                + start.atZone(Examples.ZONE)
                                        .toLocalDateTime()
                                        .toString()
                                        .replaceAll("[-:]", "")
                                + "00\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private static void expectTheSameOfAllOthers(String address, String path) {
        var secret = path.substring("/calendar/".length());
        var others = Stream.of(
                        TestFeeds.path(SECRET, Examples.THEO),
                        TestFeeds.path(SECRET.replace('a', 'b'), Examples.MARA),
                        "/calendar/x.ics",
                        "/calendar/" + "A".repeat(72) + ".ics",
                        "/calendar/" + secret.replaceFirst("^..", "BB"),
                        path.replace(".ics", ""))
                .map(other -> get(address, other))
                .toList();

        assertThat(others).allSatisfy(other -> assertThat(other.statusCode()).isEqualTo(404));
        assertThat(others.stream().map(HttpResponse::body).distinct()).hasSize(1);
    }

    private static HttpResponse<String> get(String address, String path) {
        return RunningSite.exchange(address, "GET", path, BodyPublishers.noBody());
    }

    private static String header(HttpResponse<String> answer, String name) {
        assertThat(answer.headers().allValues(name)).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    /** The request that it belongs to is not needed here. */
    private void keepAMeeting(Instant start) throws SQLException {
        var database = TestDatabase.embedded(data);
        try (var open = database.dataSource().getConnection();
                var statement = open.createStatement()) {
            var ports = new Ports(database, Clock.systemUTC());
            ports.authors().save(Examples.mara());
            ports.schedules().save(AvailabilityExamples.maraIsOpen());
            ports.meetingTypes().save(AvailabilityExamples.firstConversation());
            statement.execute("set database referential integrity false");
            insert(statement, start);
            statement.execute("set database referential integrity true");
        }
    }

    private static void insert(Statement statement, Instant start) throws SQLException {
        statement.execute("insert into meeting (id, request_id, practitioner_id, type, starts_at, ends_at,"
                + " sequence_number, moved, standing) values ('" + UUID.randomUUID() + "', '" + UUID.randomUUID()
                + "', '"
                + Examples.MARA + "', '"
                + AvailabilityExamples.FIRST_CONVERSATION.text() + "', timestamp '" + sql(start) + "', timestamp '"
                + sql(start.plus(Duration.ofMinutes(30))) + "', 0, 0, 'BOOKED')");
    }

    private static String sql(Instant instant) {
        return instant.toString().replace('T', ' ').replace("Z", "+00:00");
    }
}
