package org.ecm.web.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ecm.web.configuration.Given.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calendars take whose time, and that no address is ever shown. */
class CalendarSettingsTest {

    private static final String SECRET = "hunter2";
    private static final String ALLOWED =
            "; it must be author-slug=https://...; separate several with spaces or commas, and list each once";

    @Test
    void without_any_nobody_is_busy_elsewhere() {
        assertThat(given().calendars()).isEmpty();
        assertThat(given("ECM_CALENDARS", " ").calendars()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada=https://a.example/1.ics bo-1=https://b.example/2.ics",
                "ada=https://a.example/1.ics,bo-1=https://b.example/2.ics",
                " ada=https://a.example/1.ics ,\n bo-1=https://b.example/2.ics\n",
                "ada=webcal://a.example/1.ics\tbo-1=WEBCALS://b.example/2.ics",
                "ada=HTTPS://a.example/1.ics\nbo-1=https://b.example/2.ics",
            })
    void several_stand_between_spaces_or_commas(String text) {
        assertThat(given("ECM_CALENDARS", text).calendars())
                .containsExactly(
                        new SubscribedCalendar("ada", "https://a.example/1.ics"),
                        new SubscribedCalendar("bo-1", "https://b.example/2.ics"));
    }

    @Test
    void an_address_may_have_commas_and_equals_signs() {
        assertThat(given("ECM_CALENDARS", "ada=https://a.example/1,2.ics?a=b,c=d,bo=https://b.example/")
                        .calendars())
                .containsExactly(
                        new SubscribedCalendar("ada", "https://a.example/1,2.ics?a=b,c=d"),
                        new SubscribedCalendar("bo", "https://b.example/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "https://a.example/hunter2",
                "=https://a.example/hunter2",
                "Ada=https://a.example/hunter2",
                "a--da=https://a.example/hunter2",
                "ada=https://a.example/hunter2 hunter2",
            })
    void what_names_nobody_is_refused(String text) {
        refuses(text, "(not shown)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada=hunter2",
                "ada=http://a.example/hunter2",
                "ada=file:///hunter2",
                "ada=https:hunter2",
                "ada=https:///hunter2",
                "ada=https://me:hunter2@a.example/",
                "ada=https://a.example:70000/hunter2",
                "ada=https://a.example/hunter2%",
            })
    void what_is_no_address_by_https_is_refused(String text) {
        refuses(text, "ada=(not shown)");
    }

    @Test
    void nor_is_one_that_is_given_twice_or_has_no_end() {
        refuses("ada=https://a.example/hunter2 ada=https://a.example/hunter2", "(not shown)");
        refuses("ada=https://a.example/hunter2/" + "x".repeat(2_000), "ada=(not shown)");
    }

    private static void refuses(String text, String shown) {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> given("ECM_CALENDARS", text))
                .withMessage("ECM_CALENDARS is \"" + shown + "\"" + ALLOWED)
                .withMessageNotContaining(SECRET);
    }

    @Test
    void no_text_tells_an_address() {
        var configuration = given("ECM_CALENDARS", "ada=https://a.example/hunter2");

        assertThat(configuration.toString()).doesNotContain(SECRET, "a.example");
        assertThat(configuration.calendars().toString()).doesNotContain(SECRET, "a.example");
    }
}
