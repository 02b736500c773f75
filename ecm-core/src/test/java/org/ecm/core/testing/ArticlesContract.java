package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NAMING;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.UNUSUAL_TEXT;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.published;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Body;
import org.ecm.core.article.Headline;
import org.ecm.core.article.Publication;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.ServiceId;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.Topic;
import org.junit.jupiter.api.Test;

/** The contract of {@link Articles} for every store. */
public interface ArticlesContract extends SlugContract<Article>, ArticleListContract, ArticleNeighborsContract {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    @Override
    Articles articles(Clock clock);

    @Override
    default PortAdapter.WithSlugs<Article> kept(Clock clock) {
        return new ArticlesAdapter(articles(clock));
    }

    @Test
    default void restores_an_article_with_all_fields() {
        var full = new Article(
                ONE,
                Revision.NONE,
                new Permalink(new Slug("now-0"), List.of(new Slug("z-oldest"), new Slug("a-older"))),
                new Headline(UNUSUAL_TEXT),
                new Body("    " + UNUSUAL_TEXT + "\n\n    indented\n\ttabbed  \n" + UNUSUAL_TEXT),
                List.of(THEO, MARA),
                new Publication.Unpublished(NOW.minusSeconds(60), NOW, Optional.of(UNUSUAL_TEXT)),
                new ArticleMetadata(
                        Set.of(NAMING, new Topic("grief"), new Topic("2nd-thoughts")),
                        Set.of(COACHING, new ServiceId("supervision")),
                        Optional.of(UNUSUAL_TEXT),
                        Optional.of(FEELINGS),
                        new Language("zh-Hant-TW"),
                        Optional.of(Instant.parse("1999-12-31T23:59:59.999999Z")),
                        Optional.of(Instant.parse("2038-01-19T03:14:08.000001Z")),
                        Optional.of(UNUSUAL_TEXT)));

        keepsExactly(full);
    }

    @Test
    default void restores_an_article_with_required_fields_only() {
        keepsExactly(draft(ONE, "bare"));
    }

    @Test
    default void restores_every_publication_status() {
        keepsExactly(draft(ONE, "states").withPublication(Publication.draft()));
        keepsExactly(draft(ONE, "states").publishedAt(NOW));
        keepsExactly(draft(ONE, "states").publishedAt(NOW).unpublishedAt(NOW.plusNanos(1_000), Optional.empty()));
    }

    @Test
    default void restores_texts_of_maximum_length() {
        var article = new Article(
                ONE,
                Revision.NONE,
                Permalink.of(new Slug("s".repeat(Slug.MAX_LENGTH))),
                new Headline("\uD83D\uDE42".repeat(Headline.MAX_LENGTH / 2)),
                new Body("é\uD83D\uDE42 ".repeat(Body.MAX_LENGTH / 4 - 1) + "last"),
                List.of(MARA),
                Publication.draft(),
                new ArticleMetadata(
                        Set.of(new Topic("t".repeat(Slug.MAX_LENGTH))),
                        Set.of(),
                        Optional.of("description ".repeat(400)),
                        Optional.empty(),
                        Language.ENGLISH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("note ".repeat(400))));

        keepsExactly(article);
    }

    @Test
    default void clears_optional_fields() {
        var articles = articles(TickingClock.at(NOW));
        var full = draft(ONE, "emptied").withTopics(NAMING, new Topic("grief")).withServices(COACHING);
        var saved = articles.save(full.withMetadata(new ArticleMetadata(
                full.metadata().topics(),
                full.metadata().services(),
                Optional.of("soon gone"),
                Optional.of(FEELINGS),
                new Language("de"),
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of("soon gone"))));

        var emptied = articles.save(saved.withMetadata(ArticleMetadata.NONE));

        assertThat(articles.find(ONE)).contains(emptied);
        assertThat(emptied.metadata()).isEqualTo(ArticleMetadata.NONE);
    }

    @Test
    default void finds_by_ids_in_the_given_order_without_unknown_ones() {
        var articles = articles(TickingClock.at(NOW));
        var one = articles.save(draft(ONE, "one"));
        var three = articles.save(published(THREE, "three", NOW).unpublishedAt(NOW, Optional.empty()));
        var snapshot = articles.asOf(NOW);

        assertThat(snapshot.find(List.of(THREE, TWO, ONE))).containsExactly(three, one);
        assertThat(snapshot.find(List.of(ONE, TWO, THREE))).containsExactly(one, three);
        assertThat(snapshot.find(List.of(TWO))).isEmpty();
        assertThat(snapshot.find(List.of())).isEmpty();
    }

    @Test
    default void finds_by_ids_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var articles = articles(clock);
        var one = articles.save(draft(ONE, "one"));
        clock.tick(Duration.ofHours(1));
        var rewritten = articles.save(one.withBody(new Body("Said differently.")));
        var two = articles.save(draft(TWO, "two"));

        assertThat(articles.asOf(NOW).find(List.of(TWO, ONE))).containsExactly(one);
        assertThat(articles.asOf(clock.instant()).find(List.of(TWO, ONE))).containsExactly(two, rewritten);
    }

    private void keepsExactly(Article article) {
        var articles = articles(TickingClock.at(NOW));

        var saved = articles.save(article);

        assertThat(saved).isEqualTo(article.withRevision(new Revision(1)));
        assertThat(articles.find(article.id())).contains(saved);
        assertThat(articles.asOf(NOW).find(article.slug())).contains(saved);
        assertThat(articles.asOf(NOW).find(List.of(article.id()))).containsExactly(saved);
    }
}
