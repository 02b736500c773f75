package org.ecm.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPathsTest {

    private static final String KEY = "AQGTAAAAAHAAgAAAAAAAAAEABmEKbulCnrdzLxKWNk3-pJFHXKI2h3dRO7BVfTOVg8TWw0RW8PO8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/consultation/manage/",
                "/consultation/manage/x/times",
                "/calendar/x.ics",
                "/consultation/manage/" + KEY
            })
    void what_lies_there_is_secret(String path) {
        assertThat(SecretPaths.contains(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/consultation",
                "/consultation/manage",
                "/consultation/received/2222-2222",
                "/calendar",
                "/x/calendar/y"
            })
    void nothing_else_is(String path) {
        assertThat(SecretPaths.contains(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/consultation/manage/" + KEY,
                "//consultation//manage/" + KEY + "/times",
                "/consultation/%6danage/" + KEY,
                "/calendar/" + KEY + ".ics",
                "/anything/" + KEY + "/" + KEY,
                "/" + KEY,
                KEY
            })
    void a_log_has_no_key_wherever_it_stands(String path) {
        assertThat(SecretPaths.concealed(path)).doesNotContain(KEY).contains("(concealed)");
    }

    @Test
    void what_stands_about_it_stays() {
        assertThat(SecretPaths.concealed("/consultation/manage/" + KEY + "/data.json"))
                .isEqualTo("/consultation/manage/(concealed)/data.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk/requests/2222-2222",
                "/articles/how-two-people-who-love-each-other-come-to-talk-about-money-at-last",
                "/media/Portrait_of_Ada-2026.JPG"
            })
    void what_is_no_key_is_told(String path) {
        assertThat(SecretPaths.concealed(path)).isEqualTo(path);
    }
}
