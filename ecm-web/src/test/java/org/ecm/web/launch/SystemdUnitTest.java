package org.ecm.web.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The unit that is shipped knows the statuses that the operator's guide tells, and waits longer than a stop takes. */
class SystemdUnitTest {

    private List<String> unit;

    @BeforeEach
    void read() throws IOException {
        var basedir = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        unit = Files.readAllLines(basedir.resolve("src/main/systemd/ecm.service"));
    }

    @Test
    void a_stop_is_a_success_and_what_is_to_be_mended_is_not_tried_again() {
        assertThat(unit).contains("Restart=on-failure", "RestartPreventExitStatus=2", "SuccessExitStatus=143");
    }

    @Test
    void a_stop_has_the_time_for_requests_and_the_last_letter() {
        var seconds = unit.stream()
                .filter(line -> line.startsWith("TimeoutStopSec="))
                .map(line -> Integer.valueOf(line.substring(line.indexOf('=') + 1)))
                .toList();

        assertThat(seconds).singleElement().satisfies(limit -> assertThat(limit).isGreaterThanOrEqualTo(25 + 20 + 15));
    }

    @Test
    void the_site_is_a_user_of_its_own_who_writes_to_one_folder() {
        assertThat(unit)
                .contains(
                        "DynamicUser=yes",
                        "StateDirectory=ecm",
                        "StateDirectoryMode=0700",
                        "Environment=ECM_DATA=/var/lib/ecm",
                        "UMask=0077",
                        "ProtectSystem=strict",
                        "NoNewPrivileges=yes");
    }
}
