package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ecm.web.configuration.Given.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line tells an operator which setting is wrong, what it is, and what it may be; and never a secret. */
class WrongSettingTest {

    private static final String SECRET = "hunter2";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ECM_PORT            | eighty                      | a whole number from 0 to 65535 (0: any free port)
            ECM_PORT            | -1                          | a whole number from 0 to 65535 (0: any free port)
            ECM_PORT            | 65536                       | a whole number from 0 to 65535 (0: any free port)
            ECM_PORT            | 99999999999                 | a whole number from 0 to 65535 (0: any free port)
            ECM_PORT            | 80.0                        | a whole number from 0 to 65535 (0: any free port)
            ECM_PORT            | 0x50                        | a whole number from 0 to 65535 (0: any free port)
            ECM_PORT            | \uff18\uff10                | a whole number from 0 to 65535 (0: any free port)
            ECM_BASE_URL        | ecm.example                 | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | ftp://ecm.example           | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | http:ecm.example            | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | mailto:ada@ecm.example      | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | http://                     | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | /                           | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | https://ecm.example/blog    | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | https://ecm.example#x       | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | https://ecm.example:99999   | http(s)://host or http(s)://host:port
            ECM_BASE_URL        | https://e c m               | http(s)://host or http(s)://host:port
            ECM_SITE_ZONE       | Mars/Olympus                | a zone of the tz database, such as America/New_York
            ECM_SITE_ZONE       | New York                    | a zone of the tz database, such as America/New_York
            ECM_HSTS_SUBDOMAINS | yes                         | true or false
            ECM_HSTS_SUBDOMAINS | TRUE                        | true or false
            ECM_TRUSTED_PROXIES | localhost                   | addresses or blocks such as 10.0.0.0/8, separated by commas
            ECM_TRUSTED_PROXIES | 10.0.0.0/33                 | addresses or blocks such as 10.0.0.0/8, separated by commas
            ECM_CONTENT         | /no/such/folder             | a folder that can be read
            ECM_SAMPLE          | /no/such/folder             | a folder that can be read
            ECM_DATA            | /no/such;folder             | a folder without a semicolon in its path
            """)
    void names_the_setting_its_value_and_what_is_allowed(String setting, String value, String allowed) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> given(setting, value))
                .withMessage("%s is \"%s\"; it must be %s", setting, value, allowed);
    }

    @Test
    void a_folder_for_the_data_that_cannot_be_made_is_named() throws IOException {
        var inside = Files.writeString(folder.resolve("file"), "").resolve("data");

        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> Settings.make(inside))
                .withMessage("ECM_DATA is \"%s\"; it must be a folder, or a path where one can be created", inside);
    }

    @Test
    void names_the_one_wrong_proxy_among_right_ones() {
        assertThat(wrong("ECM_TRUSTED_PROXIES", "10.0.0.0/8, proxy.example, ::1"))
                .startsWith("ECM_TRUSTED_PROXIES is \"proxy.example\";");
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").toString();

        assertThat(wrong("ECM_DATA", file)).startsWith("ECM_DATA is \"" + file + "\"; it must be a folder");
        assertThat(wrong("ECM_SAMPLE", file)).startsWith("ECM_SAMPLE is \"" + file + "\"; it must be a folder");
        assertThat(wrong("ECM_CONTENT", file)).startsWith("ECM_CONTENT is \"" + file + "\"; it must be a folder");
    }

    @Test
    void a_name_that_is_too_long_is_cut() {
        assertThat(wrong("ECM_SITE_NAME", "n".repeat(121)))
                .isEqualTo("ECM_SITE_NAME is \"" + "n".repeat(40) + "...\"; it must be at most 120 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0000b", "a\u001b[31mb", "a\u0085b", "a\u2028b", "a\u202eb"})
    void is_one_line_whatever_the_value(String value) {
        assertThat(new WrongSetting("ECM_PORT", value, "a number").getMessage())
                .matches("ECM_PORT is \"a (\\[31m)?b\"; it must be a number");
    }

    @ParameterizedTest
    @CsvSource({"ECM_PORT", "ECM_DATA", "ECM_CONTENT", "ECM_BASE_URL", "ECM_SITE_NAME", "ECM_SITE_ZONE"})
    void no_setting_takes_control_characters(String setting) {
        assertThat(wrong(setting, "x\u0000\u0007y"))
                .startsWith(setting + " is \"x  y\"; it must be ")
                .doesNotContainPattern("\\p{Cntrl}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:mysql://ecm:hunter2@db/ecm                  | jdbc:mysql:(not shown)
            jdbc:mysql://db/ecm?password=hunter2             | jdbc:mysql:(not shown)
            jdbc:sqlserver://db;user=ecm;password=hunter2    | jdbc:sqlserver:(not shown)
            jdbc:oracle:thin:ecm/hunter2@db:1521:ecm         | jdbc:oracle:(not shown)
            postgres://ecm:hunter2@db/ecm                    | postgres:(not shown)
            hunter2                                          | (not shown)
            JDBC:POSTGRESQL://db/ecm?password=hunter2        | (not shown)
            """)
    void tells_of_an_address_of_a_database_only_its_kind(String url, String shown) {
        assertThat(wrong("ECM_DB_URL", url))
                .isEqualTo("ECM_DB_URL is \"" + shown + "\"; it must be an address jdbc:postgresql://...")
                .doesNotContain(SECRET);
        assertThat(wrong("ECM_KEYS_DB_URL", url))
                .isEqualTo("ECM_KEYS_DB_URL is \"" + shown + "\"; it must be an address jdbc:postgresql://...");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ada:hunter2@ecm.example",
                "https://ada:a@hunter2@ecm.example",
                "https://ada:a/hunter2@ecm.example",
                "https://ada:a?hunter2@ecm.example",
                "https://ecm.example?key=hunter2",
                "https://ecm.example?a\n&key=hunter2",
                "https://ada:hunter2\n@ecm.example"
            })
    void tells_of_an_address_neither_who_nor_by_which_key(String address) {
        assertThat(wrong("ECM_BASE_URL", address)).contains("(not shown)").doesNotContain(SECRET);
    }

    @Test
    void tells_nothing_of_a_secret() {
        assertThat(wrong("ECM_SECRET", SECRET))
                .isEqualTo("ECM_SECRET is \"(not shown)\"; it must be at least 32 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SECRET,
                ",",
                "aHVudGVyMg==",
                "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=,aHVudGVyMg==",
                "!AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void tells_nothing_of_a_master_key(String keys) {
        assertThat(wrong("ECM_MASTER_KEY", keys))
                .isEqualTo("ECM_MASTER_KEY is \"(not shown)\";"
                        + " it must be the base64 of 32 bytes, or several of them separated by commas");
    }

    @Test
    void tells_nothing_of_the_token_of_the_desk() {
        assertThat(wrong("ECM_DESK_TOKEN", SECRET))
                .isEqualTo("ECM_DESK_TOKEN is \"(not shown)\"; it must be at least 24 characters");
    }

    private static String wrong(String setting, String value) {
        var wrong = catchThrowableOfType(WrongSetting.class, () -> given(setting, value));
        assertThat(wrong).as("%s=%s was refused", setting, value).isNotNull();
        return String.valueOf(wrong.getMessage());
    }
}
