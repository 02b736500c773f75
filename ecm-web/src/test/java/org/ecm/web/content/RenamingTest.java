package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingTest {

    private static final Permalink A_THEN_B = new Permalink(new Slug("b"), List.of(new Slug("a")));

    @TempDir
    Path folder;

    @Test
    void another_slug_in_the_same_file_moves_it() {
        var site = TestSite.small(folder);
        site.imported();
        var id = site.article("a").id();
        site.replace("articles/a.md", "headline: A", "headline: A\nslug: b");

        assertThat(site.imported().applied()).containsExactly("articles/a.md");
        assertThat(site.article("b").id()).isEqualTo(id);
        assertThat(site.article("b").permalink()).isEqualTo(A_THEN_B);
    }

    @Test
    void a_renamed_file_that_gives_its_identifier_moves_it() {
        var site = TestSite.small(folder);
        site.replace("articles/a.md", "headline: A", "headline: A\nid: 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e61");
        site.imported();
        site.rename("articles/a.md", "articles/b.md");

        assertThat(site.imported().applied()).containsExactly("articles/b.md");
        assertThat(site.article("b").permalink()).isEqualTo(A_THEN_B);
        assertThat(site.imported().applied()).isEmpty();
    }

    @Test
    void a_renamed_file_that_gives_its_former_slug_moves_it() {
        var site = TestSite.small(folder);
        site.imported();
        var id = site.article("a").id();
        site.rename("articles/a.md", "articles/b.md")
                .replace("articles/b.md", "headline: A", "headline: A\nformerSlugs: [a]");

        assertThat(site.imported().applied()).containsExactly("articles/b.md");
        assertThat(site.article("a").id()).isEqualTo(id);
        assertThat(site.article("a").permalink()).isEqualTo(A_THEN_B);
    }

    @Test
    void a_renamed_file_of_the_same_slug_is_the_same_article() {
        var site = TestSite.small(folder);
        site.imported();
        site.rename("articles/a.md", "articles/2026-a.md")
                .replace("articles/2026-a.md", "headline: A", "headline: A\nslug: a");

        assertThat(site.imported().unchanged()).contains("articles/2026-a.md");
        assertThat(site.article("a").revision()).isEqualTo(new Revision(1));
        site.replace("articles/2026-a.md", "Text of A.", "Other.");
        assertThat(site.imported().applied()).containsExactly("articles/2026-a.md");
    }

    @Test
    void former_slugs_of_a_file_join_those_that_are_known() {
        var site = TestSite.small(folder);
        site.imported();
        site.replace("articles/a.md", "headline: A", "headline: A\nslug: b\nformerSlugs: [long-ago]");
        site.imported();

        assertThat(site.article("long-ago").permalink())
                .isEqualTo(new Permalink(new Slug("b"), List.of(new Slug("a"), new Slug("long-ago"))));
        site.replace("articles/a.md", "\nformerSlugs: [long-ago]", "");
        assertThat(site.imported().unchanged()).as("an old link never breaks").contains("articles/a.md");
        assertThat(site.article("long-ago").slug()).hasToString("b");
    }

    @Test
    void a_slug_that_moved_away_is_not_given_to_another_article() {
        var site = TestSite.small(folder);
        site.imported();
        site.replace("articles/a.md", "headline: A", "headline: A\nslug: b");
        site.imported();
        site.write(
                "articles/c.md",
                "---\nheadline: C\nslug: a\nauthor: ada\nid: 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e61\n---\nText.");

        assertThat(site.problems())
                .containsExactly("articles/c.md:3: the slug a belongs or once belonged to another article on the site");
    }

    @Test
    void two_files_cannot_be_the_same_article() {
        var site = TestSite.small(folder);
        site.imported();
        site.replace("articles/a.md", "headline: A", "headline: A\nslug: b")
                .write("articles/new.md", "---\nheadline: C\nslug: a\nauthor: ada\n---\nText.");

        assertThat(site.problems())
                .containsExactly("articles/new.md:3: is the same article as articles/a.md;"
                        + " if it's new, give it its own slug and id");
    }

    @Test
    void series_authors_and_pages_move_alike() {
        var site = RichFolder.in(folder);
        site.imported();
        site.replace("series/sleep.yaml", "slug: sleep", "slug: nights")
                .replace("articles/first.md", "home: sleep", "home: nights")
                .replace("disclaimers/coaching.yaml", "series: sleep", "series: nights")
                .replace("authors/ben.yaml", "ben-other", "ben")
                .replace("articles/first.md", "ben-other", "ben")
                .replace("articles/draft.md", "ben-other", "ben")
                .replace("pages/about.md", "slug: about", "slug: about-us")
                .replace("disclaimers/coaching.yaml", "page: about", "page: about-us");

        assertThat(site.imported().applied())
                .as("only addresses changed; those that refer by them say nothing new")
                .containsExactly("authors/ben.yaml", "series/sleep.yaml", "pages/about.md");
        assertThat(site.series("sleep").slug()).hasToString("nights");
        assertThat(site.author("ben-other").slug()).hasToString("ben");
        assertThat(site.page("about").slug()).hasToString("about-us");
    }

    @Test
    void a_schedule_is_renamed_with_its_author_and_stays_the_same() {
        var site = RichFolder.in(folder);
        site.imported();
        site.replace("authors/ben.yaml", "ben-other", "ben-new");
        for (var path :
                List.of("articles/first.md", "articles/draft.md", "meetings/first-conversation.yaml", "site.yaml")) {
            site.replace(path, "ben-other", "ben-new");
        }
        site.rename("schedules/ben-other.yaml", "schedules/ben-new.yaml");
        site.replace("schedules/ben-new.yaml", "tuesday", "thursday");

        assertThat(site.imported().applied()).contains("schedules/ben-new.yaml");
        assertThat(site.schedule("ben-new").hours().week()).containsOnlyKeys(DayOfWeek.THURSDAY);
        assertThat(site.schedule("ben-new").revision()).isEqualTo(new Revision(2));
    }

    @Test
    void an_author_of_two_slugs_has_one_schedule_only() {
        var site = RichFolder.in(folder);
        site.imported();
        site.replace("authors/ben.yaml", "ben-other", "ben-new");
        site.write("schedules/ben-new.yaml", "hours: {}\n");

        assertThat(site.problems())
                .containsExactly("schedules/ben-other.yaml: is about the same author as schedules/ben-new.yaml");
    }
}
