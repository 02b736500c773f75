package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.web.configuration.Given.given;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may give, and what holds if they give nothing. */
class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void without_any_the_site_runs_by_itself_on_port_8080() {
        var configuration = given();

        assertThat(configuration.port()).isEqualTo(8080);
        assertThat(configuration.baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(configuration.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(configuration.database().isEmbedded()).isTrue();
        assertThat(configuration.database().url()).contains(configuration.data() + "/db/ecm;");
        assertThat(configuration.content()).isEmpty();
        assertThat(configuration.sample()).isEmpty();
        assertThat(configuration.siteZone()).isEmpty();
        assertThat(configuration.siteName()).isEmpty();
        assertThat(configuration.trustedProxies()).isEmpty();
        assertThat(configuration.secret()).isEmpty();
        assertThat(configuration.keys().isEmbedded()).isTrue();
        assertThat(configuration.keys().url()).contains(configuration.data() + "/keys/keys;");
        assertThat(configuration.masterKey()).isEmpty();
        assertThat(configuration.deskToken()).isEmpty();
        assertThat(configuration.isSecure()).isFalse();
        assertThat(configuration.hstsSubdomains()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECM_PORT",
                "ECM_DATA",
                "ECM_DB_URL",
                "ECM_CONTENT",
                "ECM_BASE_URL",
                "ECM_SITE_ZONE",
                "ECM_SECRET",
                "ECM_KEYS_DB_URL",
                "ECM_MASTER_KEY",
                "ECM_DESK_TOKEN"
            })
    void one_that_is_blank_is_not_set(String setting) {
        assertThat(given(setting, "  ")).isEqualTo(given());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "65535, 65535", "' 9090 ', 9090"})
    void the_port_is_any_there_can_be(String value, int port) {
        assertThat(given("ECM_PORT", value).port()).isEqualTo(port);
    }

    @Test
    void the_public_address_follows_the_port_until_it_is_given() {
        assertThat(given("ECM_PORT", "9090").baseUrl()).hasToString("http://localhost:9090");
        assertThat(given("ECM_PORT", "9090", "ECM_BASE_URL", "https://ecm.example")
                        .baseUrl())
                .hasToString("https://ecm.example");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ecm.example,        https://ecm.example,      true",
        "https://ecm.example///,     https://ecm.example,      true",
        "http://ecm.example:81/,     http://ecm.example:81,    false",
        "http://127.0.0.1,           http://127.0.0.1,         false",
        "'https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443', true",
    })
    void the_public_address_has_no_slash_at_its_end(String value, String address, boolean secure) {
        var configuration = given("ECM_BASE_URL", value);

        assertThat(configuration.baseUrl()).hasToString(address);
        assertThat(configuration.isSecure()).isEqualTo(secure);
    }

    @Test
    void folders_are_absolute() {
        var content = folder.resolve("x").resolve("..");
        folder.resolve("x").toFile().mkdir();

        var configuration = given(
                "ECM_CONTENT", content.toString(), "ECM_SAMPLE", content.toString(), "ECM_DATA", content.toString());

        assertThat(configuration.content()).contains(folder);
        assertThat(configuration.sample()).contains(folder);
        assertThat(configuration.data()).isEqualTo(folder);
    }

    @Test
    void the_folder_of_the_data_need_not_be_there_yet() {
        assertThat(given("ECM_DATA", folder.resolve("a/b").toString()).data()).isEqualTo(folder.resolve("a/b"));
    }

    @Test
    void a_percent_sign_in_the_folder_of_the_data_stays_one() {
        var data = folder.resolve("100%s");

        assertThat(given("ECM_DATA", data.toString()).database().url()).contains(data + "/db/ecm;");
    }

    @Test
    void a_database_of_its_own_is_postgresql() {
        var database = given("ECM_DB_URL", "jdbc:postgresql://db/ecm", "ECM_DB_USER", "ecm", "ECM_DB_PASSWORD", " p w ")
                .database();

        assertThat(database).isEqualTo(new Configuration.Database("jdbc:postgresql://db/ecm", "ecm", " p w "));
        assertThat(database.isEmbedded()).isFalse();
    }

    @Test
    void the_keys_are_with_the_rows_in_postgresql_unless_they_have_a_database_of_their_own() {
        var rows = "jdbc:postgresql://db/ecm";
        var keys = "jdbc:postgresql://elsewhere/keys";

        assertThat(given("ECM_DB_URL", rows).keys())
                .isEqualTo(given("ECM_DB_URL", rows).database());
        assertThat(given("ECM_DB_URL", rows, "ECM_KEYS_DB_URL", keys, "ECM_KEYS_DB_USER", "other")
                        .keys())
                .isEqualTo(new Configuration.Database(keys, "other", ""));
        assertThat(given("ECM_KEYS_DB_URL", keys, "ECM_KEYS_DB_PASSWORD", " p ").keys())
                .isEqualTo(new Configuration.Database(keys, "", " p "));
        assertThat(given("ECM_KEYS_DB_URL", keys).database().isEmbedded()).isTrue();
    }

    @Test
    void the_site_may_have_a_zone_and_a_name_of_its_own() {
        assertThat(given("ECM_SITE_ZONE", "America/New_York").siteZone()).contains(ZoneId.of("America/New_York"));
        assertThat(given("ECM_SITE_NAME", " Zo\u00eb\u2019s ").siteName()).contains("Zo\u00eb\u2019s");
        assertThat(given("ECM_SITE_NAME", "n".repeat(120)).siteName()).contains("n".repeat(120));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8,::1", " 10.0.0.0/8 , ::1 ", "10.0.0.0/8 ::1", "10.0.0.0/8,\n::1,"})
    void trusted_proxies_stand_between_commas_or_spaces(String value) {
        assertThat(given("ECM_TRUSTED_PROXIES", value).trustedProxies())
                .containsExactly(
                        AddressBlock.parse("10.0.0.0/8").orElseThrow(),
                        AddressBlock.parse("::1").orElseThrow());
    }

    @Test
    void the_secret_has_at_least_32_characters() {
        assertThat(given("ECM_SECRET", "s".repeat(32)).secret()).contains("s".repeat(32));
    }

    @Test
    void the_token_of_the_desk_has_at_least_24_characters() {
        assertThat(given("ECM_DESK_TOKEN", "t".repeat(24)).deskToken()).contains("t".repeat(24));
    }

    @Test
    void a_system_property_gives_a_setting_as_well() {
        System.setProperty("ecm.site.name", "By property");
        try {
            assertThat(Settings.read().siteName()).contains("By property");
        } finally {
            System.clearProperty("ecm.site.name");
        }
    }

    @Test
    void neither_the_configuration_nor_its_database_tells_a_secret() {
        var configuration = given(
                "ECM_SECRET",
                "not-to-be-seen-".repeat(3),
                "ECM_DB_URL",
                "jdbc:postgresql://host-seen/ecm?password=not-to-be-seen-either",
                "ECM_DB_PASSWORD",
                "not-to-be-seen-at-all");

        assertThat(configuration.toString() + configuration.database()).doesNotContain("seen");
    }

    @Test
    void nor_does_it_tell_what_keeps_requests_or_opens_the_desk() {
        var configuration = given(
                "ECM_MASTER_KEY",
                "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
                "ECM_KEYS_DB_URL",
                "jdbc:postgresql://host-seen/keys?password=not-to-be-seen-either",
                "ECM_DESK_TOKEN",
                "not-to-be-seen-at-all-at-all");

        assertThat(configuration.toString() + configuration.keys()).doesNotContain("seen", "AQEB");
    }
}
