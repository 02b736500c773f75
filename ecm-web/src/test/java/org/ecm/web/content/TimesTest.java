package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z,      2026-03-02T09:00:00Z",
        "2026-03-02T09:00Z,         2026-03-02T09:00:00Z",
        "2026-03-02T09:00:00+01:00, 2026-03-02T08:00:00Z",
        "2026-03-02,                2026-03-02T05:00:00Z",
        "2026-07-02,                2026-07-02T04:00:00Z",
    })
    void are_instants_or_begin_a_day_in_the_site_s_zone(String written, Instant meant) {
        assertThat(publishedIn("America/New_York", written)).isEqualTo(meant);
    }

    @Test
    void a_day_that_begins_at_one_o_clock_begins_then() {
        assertThat(publishedIn("America/Santiago", "2019-09-08")).isEqualTo(Instant.parse("2019-09-08T04:00:00Z"));
    }

    @Test
    void the_operator_s_zone_beats_the_one_of_the_settings() {
        var site = TestSite.small(folder)
                .write("site.yaml", "zone: America/New_York\n")
                .replace("articles/a.md", "2026-03-02T09:00:00Z", "2026-03-02")
                .inZone("Europe/Berlin");
        site.imported();

        assertThat(site.article("a").publication().publishAt()).contains(Instant.parse("2026-03-01T23:00:00Z"));
    }

    /** It is noon of June 1, 2026, in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00:00Z, updated,  2026-03-02T08:59:59Z, must not be before published",
        "2026-03-02T09:00:00Z, updated,  2026-03-02T09:00:00Z, ",
        "2026-03-02T09:00:00Z, updated,  2026-06-01T12:00:00Z, ",
        "2026-03-02T09:00:00Z, updated,  2026-06-01T12:00:01Z, must not be later than now",
        "2026-03-02T09:00:00Z, reviewed, 2026-03-01,           ",
        "2026-03-02T09:00:00Z, reviewed, 2026-06-01T12:00:00Z, ",
        "2026-03-02T09:00:00Z, reviewed, 2026-06-02,           must not be later than now",
        "2026-07-01T09:00:00Z, reviewed, 2026-05-01,           ",
        "2026-07-01T09:00:00Z, reviewed, 2026-07-01T09:00:00Z, ",
        "2026-07-01T09:00:00Z, reviewed, 2026-07-01T09:00:01Z, must not be later than published",
        "2026-07-01T09:00:00Z, updated,  2026-05-01,           must not be before published",
        "2026-07-01T09:00:00Z, updated,  2026-07-02,           must not be later than published",
    })
    void nothing_was_done_before_it_could_be(String published, String key, String at, String problem) {
        var site = TestSite.small(folder)
                .replace(
                        "articles/a.md",
                        "published: 2026-03-02T09:00:00Z",
                        "published: " + published + "\n" + key + ": " + at);

        assertThat(site.problems())
                .isEqualTo(problem == null ? List.of() : List.of("articles/a.md:5: " + key + ": " + problem));
    }

    @Test
    void a_draft_was_checked_by_now_too() {
        var site = TestSite.small(folder)
                .replace("articles/a.md", "published: 2026-03-02T09:00:00Z", "reviewed: 2026-06-02");

        assertThat(site.problems()).containsExactly("articles/a.md:4: reviewed: must not be later than now");
    }

    @Test
    void a_registration_lasts_to_the_end_of_its_last_day() {
        var site = RichFolder.in(folder);
        site.imported();
        var licence = site.author("ada-example").credentials().get(1);

        assertThat(licence.registeredUntil()).contains(LocalDate.of(2029, 12, 31));
        assertThat(licence.isValidAt(Instant.parse("2030-01-01T04:59:59Z"), ZoneId.of("America/New_York")))
                .isTrue();
    }

    private Instant publishedIn(String zone, String written) {
        var site = TestSite.small(folder)
                .write("site.yaml", "zone: " + zone + "\n")
                .replace("articles/a.md", "2026-03-02T09:00:00Z", written);
        site.imported();
        return site.article("a").publication().publishAt().orElseThrow();
    }
}
