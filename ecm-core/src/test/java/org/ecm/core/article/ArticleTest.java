package org.ecm.core.article;

import static org.ecm.core.testing.EcmAssertions.assertRefused;
import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NAMING;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.mara;
import static org.ecm.core.testing.Examples.page;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.theo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.disclaimer.CoverageSubject;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.Topic;
import org.junit.jupiter.api.Test;

class ArticleTest {

    @Test
    void needs_distinct_authors() {
        assertRefused(() -> signedBy(), "article.no-author");
        assertRefused(() -> signedBy(MARA, THEO, MARA), "article.author-repeated");
        assertThat(signedBy(THEO, MARA).authors()).containsExactly(THEO, MARA);
    }

    @Test
    void starts_as_an_unsaved_draft() {
        var draft = draft(ONE, "one");

        assertThat(draft.revision()).isEqualTo(Revision.NONE);
        assertThat(draft.publication()).isEqualTo(Publication.draft());
        assertThat(draft.metadata()).isEqualTo(ArticleMetadata.NONE);
    }

    @Test
    void a_published_article_can_be_unpublished() {
        var withdrawn = published(ONE, "one", NOW).unpublishedAt(NOW.plusSeconds(1), Optional.of("Outdated."));

        assertThat(withdrawn.publication())
                .isEqualTo(new Publication.Unpublished(NOW, NOW.plusSeconds(1), Optional.of("Outdated.")));
    }

    @Test
    void a_draft_cannot_be_unpublished() {
        assertRefused(
                () -> draft(ONE, "one").unpublishedAt(NOW, Optional.empty()), "publication.withdrawn-before-published");
    }

    @Test
    void a_change_leaves_everything_else() {
        var before = published(ONE, "one", NOW)
                .withTopics(NAMING)
                .withServices(COACHING)
                .withRevision(new Revision(3));

        var after = before.movedTo(new Slug("uno"))
                .withTopics(new Topic("grief"))
                .withBody(new Body("Another text."))
                .withServices(new ServiceId("supervision"));

        assertThat(after.slug()).isEqualTo(new Slug("uno"));
        assertThat(after.permalink().former()).containsExactly(new Slug("one"));
        assertThat(after.metadata().topics()).containsExactly(new Topic("grief"));
        assertThat(after.metadata().services()).containsExactly(new ServiceId("supervision"));
        assertThat(after.movedTo(new Slug("one"))
                        .withTopics(NAMING)
                        .withServices(COACHING)
                        .withBody(before.body()))
                .usingRecursiveComparison()
                .ignoringFields("permalink")
                .isEqualTo(before);
    }

    @Test
    void its_services_and_disclaimers_include_those_of_its_authors() {
        var article = signedBy(MARA, THEO).withServices(new ServiceId("supervision"));

        assertThat(article.subject(Set.of(FEELINGS), List.of(mara().withRequiredDisclaimers(NOT_THERAPY), theo())))
                .isEqualTo(new CoverageSubject(
                        Optional.of(ONE),
                        Optional.empty(),
                        false,
                        Set.of(FEELINGS),
                        Set.of(MARA, THEO),
                        Set.of(COACHING, new ServiceId("supervision")),
                        Set.of(NOT_THERAPY)));
    }

    @Test
    void a_filter_includes_matching_articles() {
        var article = signedBy(MARA).withTopics(NAMING);

        assertThat(ArticleFilter.all().includes(article)).isTrue();
        assertThat(ArticleFilter.about(NAMING).includes(article)).isTrue();
        assertThat(ArticleFilter.about(new Topic("grief")).includes(article)).isFalse();
        assertThat(ArticleFilter.by(MARA).includes(article)).isTrue();
        assertThat(ArticleFilter.by(THEO).includes(article)).isFalse();
    }

    @Test
    void metadata_keeps_microseconds() {
        var nanos = Optional.of(NOW.plusNanos(999));
        var metadata = new ArticleMetadata(
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Language.ENGLISH,
                nanos,
                nanos,
                Optional.empty());

        assertThat(metadata.updated()).contains(NOW);
        assertThat(metadata.reviewed()).contains(NOW);
    }

    @Test
    void a_page_can_be_moved() {
        var moved = page(ABOUT, "about")
                .withPublication(Publication.publishedFrom(NOW))
                .movedTo(new Slug("who-we-are"));

        assertThat(moved.slug()).isEqualTo(new Slug("who-we-are"));
        assertThat(moved.permalink().former()).containsExactly(new Slug("about"));
        assertThat(moved.publication()).isEqualTo(Publication.publishedFrom(NOW));
    }

    private static Article signedBy(AuthorId... authors) {
        return Article.draft(ONE, new Slug("one"), new Headline("One"), new Body("Text."), authors);
    }
}
