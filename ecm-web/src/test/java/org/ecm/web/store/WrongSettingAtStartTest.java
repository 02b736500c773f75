package org.ecm.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ecm.web.configuration.StartupFailure;
import org.ecm.web.configuration.WrongSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inside a server that is there already nobody has read the settings before: whoever does first says what is wrong. */
class WrongSettingAtStartTest {

    private final Logger log = Logger.getLogger(StartupFailure.LOGGER);
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.addHandler(handler);
        log.setUseParentHandlers(false);
    }

    @AfterEach
    void clear_it() {
        System.clearProperty("ecm.site.zone");
        log.removeHandler(handler);
        log.setUseParentHandlers(true);
    }

    @Test
    void the_pool_gets_no_connection_and_the_log_the_line_that_an_operator_needs() {
        var line = setWrongZone("Mars/Olympus {0}");

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new EcmDataSource().getConnection())
                .withMessage(line);
        theLogHasOnce(line);
    }

    @Test
    void it_is_not_taken_for_a_database_that_is_away() {
        var line = setWrongZone("Mars/Elysium {0}");

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new StartDatabase().migrate())
                .withMessage(line);
        theLogHasOnce(line);
    }

    /** {@return what the operator is told about it; a process tells each line once} */
    private static String setWrongZone(String zone) {
        System.setProperty("ecm.site.zone", zone);
        return "ECM_SITE_ZONE is \"" + zone + "\"; allowed is a zone of the tz database, such as America/New_York";
    }

    private void theLogHasOnce(String line) {
        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(entry.getMessage()).isEqualTo(line);
            assertThat(entry.getThrown()).isNull();
        });
    }
}
