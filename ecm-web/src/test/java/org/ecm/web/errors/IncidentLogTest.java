package org.ecm.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.ecm.web.http.ClientAddress;
import org.ecm.web.logging.LogThrottle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // listens to what others might log
class IncidentLogTest {

    private static final String KEY = "AQGTAAAAAHAAgAAAAAAAAAEABmEKbulCnrdzLxKWNk3-pJFHXKI2h3dRO7BVfTOVg8TWw0RW8PO8";

    private final IncidentLog incidents = new IncidentLog();

    @Test
    void the_log_tells_where_something_broke_and_neither_a_key_nor_a_query_nor_a_message() {
        var logged = logged(() -> report("/consultation/manage/" + KEY + "/times?from=2026-01-01", broken()));

        assertThat(logged)
                .singleElement()
                .asString()
                .contains(
                        "GET /consultation/manage/(concealed)/times from 192.0.2.0/24: ",
                        "java.lang.IllegalStateException at org.ecm.web.errors.IncidentLogTest.broken(")
                .doesNotContain(KEY, "2026-01-01", "a canary")
                .hasLineCount(1);
    }

    @Test
    void a_failure_that_goes_on_is_one_incident_with_one_number_and_a_count_at_the_end() {
        var numbers = new HashSet<String>();

        var logged = logged(() -> {
            for (int i = 0; i < 1_000; i++) {
                numbers.add(report("/articles/" + i % 10, broken()));
            }
            incidents.summarize();
            incidents.end();
        });

        assertThat(numbers).hasSize(1);
        var number = numbers.iterator().next();
        assertThat(logged).hasSize(2);
        assertThat(logged.get(0)).startsWith("incident " + number + ": GET /articles/0 from");
        assertThat(logged.get(1))
                .isEqualTo("incident " + number
                        + ": repeated 999 times at /articles/0, /articles/1, /articles/2, /articles/3 and elsewhere");
    }

    @Test
    void different_failures_are_different_incidents_but_a_database_that_is_away_is_one() {
        var numbers = new HashSet<String>();

        logged(() -> {
            numbers.add(report("/", broken()));
            numbers.add(report("/", new IllegalStateException("elsewhere")));
            assertThat(numbers).hasSize(2);
            numbers.add(report("/", new SQLException("", "08006")));
            numbers.add(report("/", new IllegalStateException(new SQLException("", "57P01"))));
        });

        assertThat(numbers).hasSize(3);
    }

    private String report(String path, Throwable failure) {
        return incidents.report("GET", path, ClientAddress.of("192.0.2.1", List.of(), List.of()), failure);
    }

    private static RuntimeException broken() {
        return new IllegalStateException("a canary");
    }

    private static List<String> logged(Runnable work) {
        var logger = Logger.getLogger(LogThrottle.LOGGER);
        var lines = new Lines();
        logger.addHandler(lines);
        try {
            work.run();
            return lines.written;
        } finally {
            logger.removeHandler(lines);
        }
    }

    /** What the log would have. */
    private static final class Lines extends Handler {

        private final List<String> written = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            written.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
