package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.ecm.core.article.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_scheduled_article_is_unseen_until_its_time() {
        var site = TestSite.small(folder)
                .write("articles/b.md", TestSite.article("B", "author: ada", "published: 2026-07-01T00:00:00Z"));
        site.imported();

        var publication = site.article("b").publication();
        assertThat(publication.visibilityAt(TestSite.NOW)).isEqualTo(Visibility.UNSEEN);
        assertThat(publication.visibilityAt(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(Visibility.VISIBLE);
    }

    @Test
    void a_withdrawn_article_is_withdrawn() {
        var site = TestSite.small(folder)
                .write(
                        "articles/b.md",
                        TestSite.article("B", "author: ada", "published: 2026-01-01", "withdrawn: 2026-02-01"));
        site.imported();

        assertThat(site.article("b").publication().visibilityAt(TestSite.NOW)).isEqualTo(Visibility.WITHDRAWN);
    }

    @Test
    void a_licence_without_a_disclaimer_is_an_objection() {
        var site = licensed("");

        assertThat(site.problems())
                .containsExactly("articles/a.md:3: author: ada holds a license,"
                        + " so a disclaimer must cover what they sign; none covers this");
        assertThat(site.findArticle("a")).isEmpty();
    }

    @Test
    void a_draft_meets_no_objection() {
        var site = licensed("").replace("articles/a.md", "published: 2026-03-02T09:00:00Z\n", "");

        assertThat(site.imported().applied()).contains("articles/a.md");
    }

    @Test
    void taking_an_article_back_meets_no_objection() {
        var site = licensed("").replace("articles/a.md", "09:00:00Z", "09:00:00Z\nwithdrawn: 2026-05-01");

        assertThat(site.imported().applied()).contains("articles/a.md");
    }

    @Test
    void taking_it_back_later_does() {
        var site = licensed("").replace("articles/a.md", "09:00:00Z", "09:00:00Z\nwithdrawn: 2026-07-01");

        assertThat(site.problems()).hasSize(1);
    }

    @Test
    void a_service_that_nothing_covers_is_an_objection_beside_its_key() {
        var site = TestSite.small(folder)
                .write("site.yaml", "services:\n  - {id: coaching, name: Coaching, needsDisclaimer: true}\n")
                .replace("articles/a.md", "author: ada", "author: ada\nservices: [coaching]");

        assertThat(site.problems())
                .containsExactly("articles/a.md:4: services: is about the service coaching,"
                        + " which needs a disclaimer; none covers that service");
    }

    @Test
    void a_service_of_the_author_is_an_objection_beside_the_author() {
        var site = TestSite.small(folder)
                .write("site.yaml", "services:\n  - {id: coaching, name: Coaching, needsDisclaimer: true}\n")
                .write("authors/ada.yaml", "name: Ada\nservices: [coaching]\n");

        assertThat(site.problems()).singleElement().asString().startsWith("articles/a.md:3: author: ");
    }

    @Test
    void objections_to_all_articles_are_told_at_once() {
        var site = licensed("disclaimers: [later]\n")
                .write(
                        "disclaimers/later.yaml",
                        "versions:\n  - {version: 1, effective: 2026-05-01, wording: W}\ncovers: [everywhere]\n")
                .write("articles/b.md", TestSite.article("B", "author: ada", "language: fr", "published: 2026-05-02"));

        assertThat(site.problems())
                .containsExactly(
                        "articles/a.md:4: published: needs the disclaimer later,"
                                + " which has no wording in force then in the language en",
                        "articles/b.md:5: published: needs the disclaimer later,"
                                + " which has no wording in force then in the language fr");
    }

    @Test
    void whether_a_licence_is_in_force_is_judged_in_the_zone_of_the_settings() {
        var site = licensed("").write("site.yaml", "zone: Pacific/Kiritimati\n");
        site.replace("authors/ada.yaml", "issuer: I", "issuer: I, registeredUntil: 2026-03-01");
        site.replace("articles/a.md", "2026-03-02T09:00:00Z", "2026-03-01T11:00:00Z");

        assertThat(site.problems()).as("it is the second of March there").isEmpty();
    }

    private TestSite licensed(String more) {
        return TestSite.small(folder)
                .write(
                        "authors/ada.yaml",
                        "name: Ada\ncredentials:\n  - {code: L, kind: licence, title: T, issuer: I}\n" + more);
    }
}
