package org.ecm.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ecm.core.retention.RetentionRules;
import org.junit.jupiter.api.Test;

class SiteSettingsJsonTest {

    @Test
    void what_an_older_release_did_not_write_is_what_holds_initially() {
        assertThat(SiteSettingsJson.read("{}")).isEqualTo(SiteSettings.INITIAL);
    }

    @Test
    void what_a_newer_release_wrote_besides_is_passed_over() {
        var settings = SiteSettingsJson.read("""
                {"name": "Practice", "motto": {"text": [1, null]}, "navigation": [{"label": "A", "url": "/a", "icon": 7}]}
                """);

        assertThat(settings.name()).isEqualTo("Practice");
        assertThat(settings.navigation()).isEqualTo(List.of(new SiteSettings.Link("A", "/a")));
        assertThat(settings.crisis()).isEqualTo(SiteSettings.Crisis.UNITED_STATES);
    }

    @Test
    void what_it_says_of_consultations_may_be_a_part() {
        var initial = ConsultationSettings.INITIAL;

        assertThat(SiteSettingsJson.read("""
                {"consultation": {"answerWithin": "a day", "askVoicemail": false, "retention": {"closedMonths": 24}, "fee": 0}}
                """).consultation())
                .isEqualTo(new ConsultationSettings(
                        initial.offer(),
                        "a day",
                        true,
                        false,
                        initial.minors(),
                        initial.notWatched(),
                        new RetentionRules(30, 24, 30),
                        initial.reminders(),
                        initial.unansweredAfter(),
                        initial.otherTimesAfter(),
                        initial.notified(),
                        initial.limits()));
        assertThat(SiteSettingsJson.read("{\"consultation\": {\"limits\": {\"openPerPerson\": 5}}}")
                        .consultation()
                        .limits())
                .isEqualTo(new ConversationLimitSettings(5, 4));
        assertThat(SiteSettingsJson.read("{\"consultation\": {\"offer\": []}}")
                        .consultation()
                        .offer())
                .isEmpty();
        assertThat(SiteSettingsJson.read("""
                {"consultation": {"offer": null, "answerWithin": null, "askWhereabouts": null, "retention": null,
                    "reminders": null, "unansweredAfter": null, "otherTimesAfter": null, "notify": null, "limits": null}}
                """)).isEqualTo(SiteSettings.INITIAL);
        assertThat(SiteSettingsJson.read("{\"consultation\": {\"reminders\": []}}")
                        .consultation()
                        .reminders())
                .isEmpty();
        assertThat(SiteSettingsJson.read("{\"consultation\": {\"notify\": {}}}")
                        .consultation()
                        .notified())
                .isEqualTo(NotificationAddresses.INITIAL);
    }

    /** As the release before the emergency number recorded it. */
    @Test
    void only_a_practice_that_has_no_crisis_of_its_own_has_the_emergency_number_of_the_united_states() {
        var initial = "\"label\": \"In crisis? Call or text 988, any hour. In danger, call 911.\", "
                + "\"sms\": \"988\", \"url\": \"https://988lifeline.org/\"";

        assertThat(SiteSettingsJson.read("{\"crisis\": {" + initial + ", \"phone\": \"988\"}}"))
                .isEqualTo(SiteSettings.INITIAL);
        assertThat(SiteSettingsJson.read("{\"crisis\": {" + initial + ", \"phone\": \"116123\"}}")
                        .crisis()
                        .emergency())
                .isEmpty();
    }

    @Test
    void a_list_that_was_emptied_stays_empty() {
        assertThat(SiteSettingsJson.read("{\"navigation\": []}").navigation()).isEmpty();
    }

    @Test
    void what_is_null_is_not_there() {
        var settings =
                SiteSettingsJson.read("{\"tagline\": null, \"crisis\": null, \"services\": null, \"name\": null}");

        assertThat(settings.tagline()).isEqualTo(Optional.empty());
        assertThat(settings).isEqualTo(SiteSettings.INITIAL);
    }
}
