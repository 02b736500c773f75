package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownSettingsTest {

    private static final Set<String> SETTINGS = Settings.names();

    @ParameterizedTest
    @CsvSource({
        "ECM_BASEURL, ECM_BASE_URL",
        "ECM_DB_PASWORD, ECM_DB_PASSWORD",
        "ecm_port, ECM_PORT",
        "ECM_TRUSTED_PROXY, ECM_TRUSTED_PROXIES"
    })
    void a_variable_that_is_nearly_a_setting_is_told_with_that_setting(String variable, String setting) {
        assertThat(UnknownSettings.warnings(List.of("PATH", variable), List.of(), SETTINGS))
                .containsExactly(variable + " is not a setting and is ignored; did you mean " + setting + "?");
    }

    @Test
    void a_variable_that_is_like_none_is_told_alone() {
        assertThat(UnknownSettings.warnings(List.of("ECM_COLOR_OF_THE_SKY"), List.of(), SETTINGS))
                .containsExactly("ECM_COLOR_OF_THE_SKY is not a setting and is ignored");
    }

    @Test
    void a_property_is_told_only_if_it_is_nearly_a_setting() {
        assertThat(UnknownSettings.warnings(
                        List.of(), List.of("ecm.prot", "ecm.server.of.another", "user.home", "ecm.port"), SETTINGS))
                .containsExactly("ecm.prot is not a setting and is ignored; did you mean ecm.port?");
    }

    @Test
    void settings_themselves_are_no_warning() {
        assertThat(SETTINGS).contains("ECM_DB_USER", "ECM_KEYS_DB_PASSWORD", "ECM_SMTP_CA", "ECM_CALENDARS");
        assertThat(UnknownSettings.warnings(
                        SETTINGS, SETTINGS.stream().map(Settings::property).toList(), SETTINGS))
                .isEmpty();
    }
}
