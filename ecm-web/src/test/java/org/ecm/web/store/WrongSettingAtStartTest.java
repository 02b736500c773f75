package org.ecm.web.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.ecm.web.configuration.WrongSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inside a server that is there already nobody has read the settings before: whoever does first says what is wrong. */
class WrongSettingAtStartTest {

    private static final String LINE =
            "ECM_SITE_ZONE is \"Mars/Olympus {0}\"; allowed is a zone of the tz database, such as America/New_York";

    private final Logger log = Logger.getLogger(EcmDataSource.class.getName());
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
    void set_it() {
        System.setProperty("ecm.site.zone", "Mars/Olympus {0}");
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
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new EcmDataSource().getConnection())
                .withMessage(LINE);
        theLogHasTheLineOnce();
    }

    @Test
    void it_is_not_taken_for_a_database_that_is_away() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> new StartDatabase().migrate())
                .withMessage(LINE);
        theLogHasTheLineOnce();
    }

    private void theLogHasTheLineOnce() {
        assertThat(records).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.SEVERE);
            assertThat(entry.getMessage()).isEqualTo(LINE);
            assertThat(entry.getThrown()).isNull();
        });
    }
}
