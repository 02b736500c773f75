package org.ecm.web.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.ecm.web.configuration.StartupFailure;
import org.ecm.web.logging.LogThrottle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleLogHandlerTest {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4}";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ConsoleLogHandler log =
            new ConsoleLogHandler(new PrintStream(written, true, UTF_8), new ServerLogFilter());

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_is_one_line_with_time_level_source_and_what_happened() {
        log.publish(entry(Level.SEVERE, "server.Responder", "Error\nwhile closing.\n", new IOException("gone\naway")));

        assertThat(lines())
                .singleElement()
                .asString()
                .matches(TIME
                        + " SEVERE server\\.Responder Error \\| while closing\\.: java\\.io\\.IOException: gone away"
                        + " at org\\.ecm\\.web\\.launch\\.ConsoleLogHandlerTest\\..*");
    }

    @Test
    void clients_that_leave_are_one_line_and_one_count() {
        for (int i = 0; i < 10_000; i++) {
            log.publish(entry(
                    Level.WARNING,
                    "jakarta.enterprise.web",
                    "org.apache.Valve@" + Integer.toHexString(i) + ": ErrorPage[" + i + "]",
                    gone(i)));
        }
        assertThat(lines()).hasSize(1);

        log.close();
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1))
                .matches(TIME + " WARNING jakarta\\.enterprise\\.web repeated 9999 times, first at " + TIME
                        + ": org\\.apache\\.Valve@0: ErrorPage\\[0]");
    }

    @Test
    void what_the_site_says_is_the_same_only_if_it_says_the_same_and_is_no_warning_always_new() {
        for (var name : List.of("one", "two", "two")) {
            var warning = entry(Level.WARNING, "org.ecm.web.outbox.OutboxWorker", "notice {0} given up", null);
            warning.setParameters(new Object[] {name});
            log.publish(warning);
            log.publish(entry(Level.INFO, "org.ecm.web.content.ContentStartup", "content: 1 applied", null));
        }

        assertThat(lines()).hasSize(5);
        assertThat(written.toString(UTF_8)).contains("notice one given up", "notice two given up");
    }

    /** Visitors read out their numbers, and two counts of one incident may be the same. */
    @Test
    void incidents_are_counted_where_they_happen_and_never_here() {
        for (int minute = 0; minute < 2; minute++) {
            log.publish(entry(Level.SEVERE, LogThrottle.LOGGER, "incident 7KQX-2MBD: repeated 12 times at /", null));
        }
        for (int event = 0; event < 2_000; event++) {
            log.publish(entry(Level.WARNING, "org.ecm.web.any.Thing", "event " + event, null));
        }
        log.publish(entry(Level.SEVERE, LogThrottle.LOGGER, "incident 9TRW-4KLM: GET /about", null));

        assertThat(lines().subList(0, 2)).allMatch(line -> line.endsWith("incident 7KQX-2MBD: repeated 12 times at /"));
        assertThat(lines()).last().asString().endsWith("incident 9TRW-4KLM: GET /about");
    }

    @Test
    void a_refusal_stands_alone() {
        log.publish(entry(Level.SEVERE, StartupFailure.LOGGER, "ECM_DB_URL: start it", null));
        log.publish(entry(Level.SEVERE, "server", "traces", new IOException()));

        assertThat(lines()).containsExactly("ECM_DB_URL: start it");
    }

    private static IOException gone(int client) {
        return new IOException("client " + client);
    }

    private List<String> lines() {
        return written.toString(UTF_8).lines().toList();
    }

    private static LogRecord entry(Level level, String logger, String message, @Nullable Throwable thrown) {
        var entry = new LogRecord(level, message);
        entry.setLoggerName(logger);
        entry.setThrown(thrown);
        return entry;
    }
}
