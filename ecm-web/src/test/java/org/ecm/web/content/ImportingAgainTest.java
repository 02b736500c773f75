package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingAgainTest {

    @TempDir
    Path folder;

    @Test
    void the_same_folder_changes_nothing() {
        var site = RichFolder.in(folder);
        var first = site.imported();

        var second = site.imported();

        assertThat(second.applied()).isEmpty();
        assertThat(second.kept()).isEmpty();
        assertThat(second.unchanged()).isEqualTo(first.applied());
        assertThat(site.article("first").revision()).isEqualTo(new Revision(1));
        assertThat(site.targets.site().latest().orElseThrow().revision()).isEqualTo(new Revision(1));
    }

    @Test
    void only_a_file_that_changed_is_applied() {
        var site = RichFolder.in(folder);
        site.imported();
        site.replace("articles/first.md", "# Text", "# Other text");

        assertThat(site.imported().applied()).containsExactly("articles/first.md");
        assertThat(site.article("first").body().markdown()).startsWith("# Other text");
        assertThat(site.article("first").revision()).isEqualTo(new Revision(2));
        assertThat(site.article("second").revision()).isEqualTo(new Revision(1));
    }

    @Test
    void an_identifier_is_made_once_and_kept() {
        var site = TestSite.small(folder);
        site.imported();
        var id = site.article("a").id();
        site.replace("articles/a.md", "headline: A", "headline: B");
        site.imported();

        assertThat(site.article("a").id()).isEqualTo(id);
        assertThat(site.article("a").headline()).hasToString("B");
    }

    @Test
    void a_change_that_says_the_same_is_not_saved_but_remembered() {
        var site = TestSite.small(folder);
        site.imported();
        site.replace("articles/a.md", "headline: A", "# a comment\nheadline:   \"A\"");

        assertThat(site.imported().unchanged()).contains("articles/a.md");
        assertThat(site.article("a").revision()).isEqualTo(new Revision(1));
        assertThat(site.targets.ledger().find("articles/a.md").orElseThrow().digest())
                .isEqualTo(SourceFile.digest(site.read("articles/a.md").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_ledger_knows_file_item_and_revision() {
        var site = TestSite.small(folder);
        site.imported();

        var entry = site.targets.ledger().find("articles/a.md").orElseThrow();
        assertThat(entry.item()).isEqualTo(site.article("a").id().toString());
        assertThat(entry.revision()).isEqualTo(new Revision(1));
        assertThat(entry.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_file_that_vanished_deletes_nothing_and_can_still_be_referred_to() {
        var site = RichFolder.in(folder);
        site.imported();
        site.delete("articles/2.md").delete("authors/ben.yaml").delete("series/sleep.yaml");
        site.delete("schedules/ada-example.yaml").delete("meetings/talk.yaml");
        site.replace("articles/first.md", "# Text", "# Other text");

        var outcome = site.imported();

        assertThat(outcome.applied()).containsExactly("articles/first.md");
        assertThat(site.findArticle("second")).isPresent();
        assertThat(site.author("ben-other").name()).hasToString("Ben Other");
        assertThat(site.schedule("ada-example").rules().horizonDays()).isEqualTo(30);
        assertThat(site.meeting("talk").retired()).isFalse();
        assertThat(site.article("first").metadata().home())
                .isEqualTo(Optional.of(SeriesId.of("0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e60")));
    }

    @Test
    void a_schedule_and_a_kind_of_meeting_follow_their_files() {
        var site = RichFolder.in(folder);
        site.imported();
        site.replace("schedules/ada-example.yaml", "mostPerDay: 3", "mostPerDay: 5");
        site.replace("meetings/talk.yaml", "length: 50", "length: 60\nretired: true");

        assertThat(site.imported().applied()).containsExactly("schedules/ada-example.yaml", "meetings/talk.yaml");
        assertThat(site.schedule("ada-example").rules().mostPerDay()).isEqualTo(5);
        assertThat(site.schedule("ada-example").revision()).isEqualTo(new Revision(2));
        assertThat(site.meeting("talk").length()).hasMinutes(60);
        assertThat(site.meeting("talk").retired()).isTrue();
        assertThat(site.meeting("talk").revision()).isEqualTo(new Revision(2));
        assertThat(site.imported().applied()).isEmpty();
    }

    @Test
    void what_they_leave_to_the_site_follows_the_site() {
        var site = RichFolder.in(folder);
        site.imported();
        site.replace("site.yaml", "practitioner: ada-example", "practitioner: ben-other");
        site.replace("site.yaml", "zone: America/New_York", "zone: Europe/Lisbon");

        assertThat(site.imported().applied())
                .containsExactly("site.yaml", "schedules/ben-other.yaml", "meetings/talk.yaml");
        assertThat(site.schedule("ben-other").hours().zone()).hasToString("Europe/Lisbon");
        assertThat(site.schedule("ada-example").hours().zone()).hasToString("Europe/Berlin");
        assertThat(site.meeting("talk").practitioner())
                .isEqualTo(site.author("ben-other").id());
        assertThat(site.imported().applied()).isEmpty();
    }

    @Test
    void a_refused_folder_leaves_everything_as_it_was() {
        var site = TestSite.small(folder);
        site.imported();
        site.replace("articles/a.md", "headline: A", "headline: B").write("articles/b.md", "nothing");

        assertThat(site.problems()).hasSize(1);
        assertThat(site.article("a").headline()).hasToString("A");
    }

    @Test
    void an_empty_folder_is_imported() {
        var outcome = new TestSite(folder).imported();

        assertThat(outcome.applied()).isEmpty();
        assertThat(outcome.unchanged()).isEmpty();
    }
}
