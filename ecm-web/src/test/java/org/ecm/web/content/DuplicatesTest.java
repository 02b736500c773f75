package org.ecm.web.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesTest {

    @TempDir
    Path folder;

    @Test
    void of_a_slug() {
        var site = TestSite.small(folder).write("articles/b.md", TestSite.article("B", "author: ada", "slug: a"));

        assertThat(site.problems()).containsExactly("articles/b.md:4: the article a is already in articles/a.md");
    }

    @Test
    void of_a_former_slug() {
        var site = TestSite.small(folder)
                .write("articles/b.md", TestSite.article("B", "author: ada", "formerSlugs:", "  - c", "  - a"));

        assertThat(site.problems()).containsExactly("articles/b.md:6: the article a is already in articles/a.md");
    }

    @Test
    void of_an_identifier() {
        var id = "id: 0190a5c4-7a3e-7c1b-9f4e-2d6b8a1c3e61";
        var site = TestSite.small(folder)
                .write("articles/b.md", TestSite.article("B", "author: ada", id))
                .write("articles/c.md", TestSite.article("C", "author: ada", id));

        assertThat(site.problems()).containsExactly("articles/c.md:4: id: already belongs to articles/b.md");
    }

    @Test
    void of_a_disclaimer() {
        var text = "id: d\nversions:\n  - {version: 1, effective: 2026-01-01, wording: W}\n";
        var site = TestSite.small(folder).write("disclaimers/a.yaml", text).write("disclaimers/b.yaml", text);

        assertThat(site.problems())
                .containsExactly("disclaimers/b.yaml:1: the disclaimer d is already in disclaimers/a.yaml");
    }

    @Test
    void an_article_and_a_page_may_share_a_slug() {
        var site = TestSite.small(folder).write("pages/a.md", "---\ntitle: A\n---\nText.");

        assertThat(site.problems()).isEmpty();
    }

    @Test
    void of_an_author_of_an_article() {
        var site = TestSite.small(folder).write("articles/b.md", TestSite.article("B", "authors: [ada, ada]"));

        assertThat(site.problems()).containsExactly("articles/b.md:3: authors: ada is listed twice");
    }

    @Test
    void of_author_and_authors() {
        var site =
                TestSite.small(folder).write("articles/b.md", TestSite.article("B", "author: ada", "authors: [ada]"));

        assertThat(site.problems())
                .containsExactly("articles/b.md:4: authors: conflicts with author; remove one of them");
    }

    @Test
    void of_a_credential_and_of_a_service() {
        var site = TestSite.small(folder)
                .write("authors/ada.yaml", """
                        name: Ada
                        credentials:
                          - {code: MSW, kind: degree, title: T, issuer: I}
                          - {code: MSW, kind: degree, title: T, issuer: I}
                        """)
                .write("site.yaml", "services:\n  - {id: a, name: A}\n  - {id: a, name: B}\n");

        assertThat(site.problems())
                .containsExactly(
                        "authors/ada.yaml:4: credentials: MSW is listed twice",
                        "site.yaml:3: services: a is listed twice");
    }
}
