package org.ecm.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // listens to what others might log
class IncidentTest {

    private static final String KEY = "AQGTAAAAAHAAgAAAAAAAAAEABmEKbulCnrdzLxKWNk3-pJFHXKI2h3dRO7BVfTOVg8TWw0RW8PO8";

    @Test
    void the_log_tells_where_something_broke_and_neither_a_key_nor_a_query_nor_a_message() {
        var logged = logged("/consultation/manage/" + KEY + "/times?from=2026-01-01");

        assertThat(logged)
                .contains("GET /consultation/manage/(concealed)/times from", "java.lang.IllegalStateException")
                .doesNotContain(KEY, "2026-01-01", "a canary");
    }

    private static String logged(String path) {
        var logger = Logger.getLogger(Incident.class.getName());
        var lines = new Lines();
        logger.addHandler(lines);
        try {
            Incident.log(
                    "GET",
                    path,
                    ClientAddress.of("192.0.2.1", List.of(), List.of()),
                    new IllegalStateException("a canary"));
            return String.join("\n", lines.written);
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
