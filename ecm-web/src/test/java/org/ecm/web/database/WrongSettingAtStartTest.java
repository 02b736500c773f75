package org.ecm.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ecm.web.configuration.LogLines;
import org.ecm.web.configuration.StartupFailure;
import org.ecm.web.configuration.WrongSetting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Inside a server that is there already nobody has read the settings before: whoever does first says what is wrong. */
class WrongSettingAtStartTest {

    @AfterEach
    void clear_it() {
        System.clearProperty("ecm.site.zone");
    }

    @Test
    void the_pool_gets_no_connection_and_the_log_the_line_that_an_operator_needs() {
        var line = setWrongZone("Mars/Olympus {0}");

        refusesOnce(() -> new EcmDataSource().getConnection(), line);
    }

    @Test
    void it_is_not_taken_for_a_database_that_is_away() {
        var line = setWrongZone("Mars/Elysium {0}");

        refusesOnce(() -> new DatabaseStartup().migrate(), line);
    }

    /** {@return what the operator is told about it; a process tells each line once} */
    private static String setWrongZone(String zone) {
        System.setProperty("ecm.site.zone", zone);
        return "ECM_SITE_ZONE is \"" + zone + "\"; it must be a zone of the tz database, such as America/New_York";
    }

    private static void refusesOnce(ThrowingCallable start, String line) {
        var lines = LogLines.of(
                StartupFailure.LOGGER,
                () -> assertThatExceptionOfType(WrongSetting.class)
                        .isThrownBy(start)
                        .withMessage(line));
        assertThat(lines).containsExactly("SEVERE " + line);
    }
}
