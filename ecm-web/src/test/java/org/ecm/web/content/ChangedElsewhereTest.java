package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.ecm.core.article.Article;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.availability.BookingRules;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.web.settings.SiteSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedElsewhereTest {

    @TempDir
    Path folder;

    @Test
    void what_the_desk_changed_is_kept_and_reported() {
        var site = TestSite.small(folder);
        site.imported();
        site.targets.articles().save(site.article("a").withBody(new Body("From the desk.")));

        var outcome = site.imported();

        assertThat(outcome.kept())
                .containsExactly(new SkippedFile(
                        "articles/a.md",
                        "it was changed on the site since it was imported; the site's version is kept"));
        assertThat(site.article("a").body().markdown()).isEqualTo("From the desk.");
    }

    @Test
    void also_when_the_file_changed_too() {
        var site = TestSite.small(folder);
        site.imported();
        site.targets.articles().save(site.article("a").withBody(new Body("From the desk.")));
        site.replace("articles/a.md", "Text of A.", "From the file.");

        assertThat(site.imported().kept())
                .containsExactly(new SkippedFile(
                        "articles/a.md", "it was changed on the site and in the file; the site's version is kept"));
        assertThat(site.imported().kept()).as("and it stays so").hasSize(1);
        assertThat(site.article("a").body().markdown()).isEqualTo("From the desk.");
    }

    @Test
    void a_file_that_says_what_the_desk_says_leads_again() {
        var site = TestSite.small(folder);
        site.imported();
        site.targets.articles().save(site.article("a").withBody(new Body("From the desk.")));
        site.replace("articles/a.md", "Text of A.", "From the desk.");
        assertThat(site.imported().kept()).isEmpty();
        site.replace("articles/a.md", "From the desk.", "From the file again.");

        assertThat(site.imported().applied()).containsExactly("articles/a.md");
        assertThat(site.article("a").body().markdown()).isEqualTo("From the file again.");
        assertThat(site.article("a").revision()).isEqualTo(new Revision(3));
    }

    @Test
    void what_the_desk_made_is_not_overwritten_by_a_file_of_its_slug() {
        var site = TestSite.small(folder);
        site.imported();
        site.targets
                .articles()
                .save(Article.draft(
                        new ArticleId(new UUID(1, 2)),
                        new Slug("b"),
                        new Headline("Desk"),
                        new Body("From the desk."),
                        site.author("ada").id()));
        site.write("articles/b.md", TestSite.article("File", "author: ada"));

        assertThat(site.imported().kept())
                .containsExactly(new SkippedFile(
                        "articles/b.md",
                        "the site already has one that isn't from this file; the site's version is kept"));
        assertThat(site.article("b").headline()).hasToString("Desk");
    }

    @Test
    void settings_of_the_desk_beat_the_file() {
        var site = RichFolder.in(folder);
        site.imported();
        var recorded = site.targets.site().latest().orElseThrow();
        site.targets.site().save(SiteSettings.INITIAL, recorded.revision());
        site.replace("site.yaml", "A practice", "Another practice");

        assertThat(site.imported().kept()).extracting(SkippedFile::path).containsExactly("site.yaml");
        assertThat(site.targets.settings().name()).isEqualTo("Emotional Connections Method");
    }

    @Test
    void hours_and_kinds_of_meeting_of_the_desk_beat_the_file() {
        var site = RichFolder.in(folder);
        site.imported();
        site.targets.schedules().save(site.schedule("ben-other").withRules(BookingRules.INITIAL.withMostPerDay(1)));
        site.targets.meetings().save(site.meeting("talk").retire());
        site.replace("site.yaml", "zone: America/New_York", "zone: Europe/Lisbon");
        site.replace("meetings/talk.yaml", "length: 50", "length: 60");

        assertThat(site.imported().kept())
                .containsExactly(
                        new SkippedFile(
                                "schedules/ben-other.yaml",
                                "it was changed on the site since it was imported; the site's version is kept"),
                        new SkippedFile(
                                "meetings/talk.yaml",
                                "it was changed on the site and in the file; the site's version is kept"));
        assertThat(site.schedule("ben-other").rules().mostPerDay()).isEqualTo(1);
        assertThat(site.meeting("talk").retired()).isTrue();
    }

    @Test
    void a_kept_disclaimer_is_not_held_against_the_file() {
        var site = RichFolder.in(folder);
        site.imported();
        var general = site.disclaimer("general");
        site.targets.disclaimers().save(general);
        site.replace("disclaimers/general.yaml", "en: General.", "en: Other.");

        assertThat(site.imported().kept()).extracting(SkippedFile::path).containsExactly("disclaimers/general.yaml");
        assertThat(site.disclaimer("general").wordings()).isEqualTo(general.wordings());
    }
}
