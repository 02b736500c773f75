package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NAMING;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THEO;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.highUuid;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.Articles;
import org.ecm.core.article.Publication;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Topic;
import org.junit.jupiter.api.Test;

/**
 * The part of {@link ArticlesContract} about the list of visible articles and its order.
 *
 * <p>Implement {@link ArticlesContract} instead.
 */
public interface ArticleListContract {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    Articles articles(Clock clock);

    @Test
    default void visibility_follows_the_publication_at_every_boundary() {
        var articles = articles(TickingClock.at(NOW.minus(9, ChronoUnit.DAYS)));
        var later = NOW.plus(1, ChronoUnit.HOURS);
        var all = Stream.of(
                        draft(ONE, "draft"),
                        published(TWO, "published", NOW),
                        published(THREE, "scheduled", later),
                        published(id(4), "withdrawn", NOW).unpublishedAt(later, Optional.of("Outdated.")),
                        published(id(5), "never-seen", NOW).unpublishedAt(NOW, Optional.empty()))
                .map(articles::save)
                .toList();

        for (var boundary : List.of(NOW, later)) {
            for (int microseconds = -1; microseconds <= 1; microseconds++) {
                var instant = boundary.plus(microseconds, ChronoUnit.MICROS);
                var expected = all.stream()
                        .filter(article -> article.publication().isVisibleAt(instant))
                        .toList();
                assertThat(articles.asOf(instant).visible(ArticleFilter.all(), 0, 100))
                        .as("visible at %s", instant)
                        .containsExactlyInAnyOrderElementsOf(expected);
                assertThat(articles.asOf(instant).countVisible(ArticleFilter.all()))
                        .as("how many are visible at %s", instant)
                        .isEqualTo(expected.size());
            }
        }
    }

    @Test
    default void orders_articles_of_one_instant_by_unsigned_id() {
        var articles = articles(TickingClock.at(NOW));
        var ordered = List.of(
                published(id(0x7FFF), "d", NOW.minus(1, ChronoUnit.MICROS)),
                published(id(1), "c", NOW),
                published(id(2), "e", NOW),
                published(new ArticleId(highUuid(1)), "a", NOW),
                published(new ArticleId(highUuid(0x4000_0000_0000_0000L)), "b", NOW));
        Stream.of(3, 0, 4, 2, 1).forEach(index -> articles.save(ordered.get(index)));
        var snapshot = articles.asOf(NOW);

        assertThat(snapshot.visible(ArticleFilter.all(), 0, 100))
                .extracting(Article::id)
                .containsExactly(
                        ordered.get(4).id(),
                        ordered.get(3).id(),
                        ordered.get(2).id(),
                        ordered.get(1).id(),
                        ordered.get(0).id());
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(snapshot.previous(ordered.get(i), Set.of()).map(Article::id))
                    .contains(ordered.get(i - 1).id());
            assertThat(snapshot.next(ordered.get(i - 1), Set.of()).map(Article::id))
                    .contains(ordered.get(i).id());
        }
        assertThat(snapshot.previous(ordered.get(0), Set.of())).isEmpty();
        assertThat(snapshot.next(ordered.get(4), Set.of())).isEmpty();
    }

    @Test
    default void paging_neither_repeats_nor_misses_an_article() {
        var articles = articles(TickingClock.at(NOW));
        for (int n = 1; n <= 7; n++) {
            articles.save(published(id(n), "number-" + n, NOW.minusSeconds(n / 2)));
        }
        var snapshot = articles.asOf(NOW);
        var whole = snapshot.visible(ArticleFilter.all(), 0, 100);

        assertThat(whole).hasSize(7);
        assertThat(snapshot.visible(ArticleFilter.all(), 0, 3)).isEqualTo(whole.subList(0, 3));
        assertThat(snapshot.visible(ArticleFilter.all(), 3, 3)).isEqualTo(whole.subList(3, 6));
        assertThat(snapshot.visible(ArticleFilter.all(), 6, 3)).isEqualTo(whole.subList(6, 7));
        assertThat(snapshot.visible(ArticleFilter.all(), 7, 3)).isEmpty();
        assertThat(snapshot.visible(ArticleFilter.all(), 100, 3)).isEmpty();
        assertThat(snapshot.visible(ArticleFilter.all(), 0, 0)).isEmpty();
        assertThat(snapshot.visible(ArticleFilter.all(), 2, Integer.MAX_VALUE)).isEqualTo(whole.subList(2, 7));
        assertThat(snapshot.countVisible(ArticleFilter.all())).isEqualTo(7);
    }

    @Test
    default void filters_by_topic() {
        var articles = articles(TickingClock.at(NOW));
        var grief = new Topic("grief");
        var both = articles.save(published(ONE, "both", NOW).withTopics(NAMING, grief, new Topic("anger")));
        var one = articles.save(published(TWO, "one", NOW).withTopics(grief));
        articles.save(published(THREE, "none", NOW));
        articles.save(draft(id(4), "unseen").withTopics(grief));
        var snapshot = articles.asOf(NOW);

        assertThat(snapshot.visible(ArticleFilter.about(grief), 0, 100)).containsExactly(one, both);
        assertThat(snapshot.countVisible(ArticleFilter.about(grief))).isEqualTo(2);
        assertThat(snapshot.visible(ArticleFilter.about(grief), 1, 1)).containsExactly(both);
        assertThat(snapshot.visible(ArticleFilter.about(NAMING), 0, 100)).containsExactly(both);
        assertThat(snapshot.visible(ArticleFilter.about(new Topic("gri")), 0, 100))
                .isEmpty();
        assertThat(snapshot.countVisible(ArticleFilter.about(new Topic("gri")))).isZero();
        assertThat(snapshot.visible(ArticleFilter.all(), 0, 100)).hasSize(3);
        assertThat(snapshot.countVisible(ArticleFilter.all())).isEqualTo(3);
    }

    @Test
    default void filters_by_any_author() {
        var articles = articles(TickingClock.at(NOW));
        var alone = articles.save(published(ONE, "alone", NOW));
        var together = articles.save(signedBy(published(TWO, "together", NOW), THEO, MARA));
        var snapshot = articles.asOf(NOW);

        assertThat(snapshot.visible(ArticleFilter.by(MARA), 0, 100)).containsExactly(together, alone);
        assertThat(snapshot.countVisible(ArticleFilter.by(MARA))).isEqualTo(2);
        assertThat(snapshot.visible(ArticleFilter.by(THEO), 0, 100)).containsExactly(together);
        assertThat(snapshot.countVisible(ArticleFilter.by(THEO))).isEqualTo(1);
        assertThat(snapshot.countVisible(ArticleFilter.by(new AuthorId(uuid(99)))))
                .isZero();
        assertThat(snapshot.countVisible(ArticleFilter.all())).isEqualTo(2);
    }

    @Test
    default void lists_the_past_as_recorded_then() {
        var clock = TickingClock.at(NOW);
        var articles = articles(clock);
        var asked = published(ONE, "asked", NOW).withTopics(NAMING);
        var then = articles.save(asked);
        var other = articles.save(published(TWO, "other", NOW.plusSeconds(1)));
        clock.tick(Duration.ofHours(1));
        articles.save(then.withTopics().withPublication(Publication.draft()));
        var past = articles.asOf(NOW.plusSeconds(60));
        var present = articles.asOf(clock.instant());

        assertThat(past.visible(ArticleFilter.about(NAMING), 0, 9)).containsExactly(then);
        assertThat(past.countVisible(ArticleFilter.about(NAMING))).isEqualTo(1);
        assertThat(past.previous(other, Set.of())).contains(then);
        assertThat(present.visible(ArticleFilter.about(NAMING), 0, 9)).isEmpty();
        assertThat(present.countVisible(ArticleFilter.about(NAMING))).isZero();
        assertThat(present.visible(ArticleFilter.all(), 0, 9)).containsExactly(other);
        assertThat(present.previous(other, Set.of())).isEmpty();
    }

    @Test
    default void lists_scheduled_articles_in_the_future() {
        var articles = articles(TickingClock.at(NOW));
        var today = articles.save(published(ONE, "today", NOW));
        var tomorrow = articles.save(published(TWO, "tomorrow", NOW.plus(1, ChronoUnit.DAYS)));
        var future = articles.asOf(NOW.plus(1, ChronoUnit.DAYS));

        assertThat(articles.asOf(NOW).visible(ArticleFilter.all(), 0, 9)).containsExactly(today);
        assertThat(future.visible(ArticleFilter.all(), 0, 9)).containsExactly(tomorrow, today);
        assertThat(future.next(today, Set.of())).contains(tomorrow);
        assertThat(articles.asOf(Instant.MAX).countVisible(ArticleFilter.all())).isEqualTo(2);
    }

    private static ArticleId id(long number) {
        return new ArticleId(uuid(number));
    }

    private static Article signedBy(Article article, AuthorId... authors) {
        return new Article(
                article.id(),
                article.revision(),
                article.permalink(),
                article.headline(),
                article.body(),
                List.of(authors),
                article.publication(),
                article.metadata());
    }
}
