package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecm.core.availability.ConfirmationPolicy;
import org.ecm.core.availability.MeetingType;
import org.ecm.core.availability.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The folder that a new site starts with. */
class SampleFolderTest {

    private final TestSite site = new TestSite(Path.of("src/main/sample")).at(Instant.parse("2026-11-01T12:00:00Z"));

    @Test
    void has_no_problems_and_publishes_all_it_holds() {
        assertThat(site.problems()).isEmpty();

        var again = site.imported();
        assertThat(again.applied()).isEmpty();
        assertThat(again.kept()).isEmpty();
        assertThat(again.unchanged()).contains("site.yaml").hasSizeGreaterThan(10);
    }

    @Test
    void says_how_long_requests_are_kept_as_its_settings_have_it() {
        site.imported();
        var rules = site.targets.settings().consultation().retention();

        assertThat(site.page("privacy").body().markdown())
                .contains("closed after " + rules.openDays() + " days")
                .contains("erased after " + rules.closedMonths() + " months")
                .contains("erased " + rules.spamDays() + " days after");
    }

    @Test
    void offers_times_of_every_kind_of_meeting_within_two_weeks_of_any_day() {
        site.imported();
        var mara = site.author("mara-ellison").id();
        var offered = site.targets.meetings().asOf(Instant.MAX).offeredBy(mara);
        assertThat(offered)
                .extracting(MeetingType::confirmation)
                .containsExactlyInAnyOrder(ConfirmationPolicy.AT_ONCE, ConfirmationPolicy.ASK_FIRST);
        assertThat(site.meeting("first-conversation"))
                .returns(ConfirmationPolicy.AT_ONCE, MeetingType::confirmation)
                .returns(Duration.ofMinutes(30), MeetingType::length);

        for (int hours = 0; hours < 366 * 24; hours += 7) {
            var now = TestSite.NOW.plus(Duration.ofHours(hours));
            for (var type : offered) {
                assertThat(site.schedule("mara-ellison")
                                .openSlots(type, TimeRange.of(now, Duration.ofDays(14)), List.of(), now))
                        .as("%s at %s", type.id(), now)
                        .hasSizeGreaterThan(10);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages", "meetings", "disclaimers", "site.yaml"})
    void calls_nothing_that_a_visitor_does_by_the_names_of_the_machinery(String part) throws IOException {
        try (var files = Files.walk(site.folder().resolve(part))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern("(?i)\\b(?:declined|rejected|invalid|missed|no-show|spam)\\b");
            }
        }
    }
}
