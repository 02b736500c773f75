package org.ecm.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
