package org.ecm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.highUuid;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ecm.core.article.Article;
import org.ecm.core.article.Articles;
import org.ecm.core.shared.ArticleId;
import org.junit.jupiter.api.Test;

/**
 * The part of {@link ArticlesContract} about the articles before and after another.
 *
 * <p>Implement {@link ArticlesContract} instead.
 */
public interface ArticleNeighborsContract {

    /**
     * {@return an empty store, not shared with other tests}
     *
     * @param clock tells the moment of each save
     */
    Articles articles(Clock clock);

    @Test
    default void neighbors_are_visible_at_every_boundary() {
        var articles = articles(TickingClock.at(NOW.minus(9, ChronoUnit.DAYS)));
        var first = articles.save(published(ONE, "first", NOW.minusSeconds(60)));
        var middle = articles.save(
                published(TWO, "middle", NOW.minusSeconds(30)).unpublishedAt(NOW.plusSeconds(30), Optional.empty()));
        var last = articles.save(published(THREE, "last", NOW));
        articles.save(draft(id(4), "draft"));

        var early = articles.asOf(NOW.minus(1, ChronoUnit.MICROS));
        assertThat(early.previous(first, Set.of())).isEmpty();
        assertThat(early.next(first, Set.of())).contains(middle);
        assertThat(early.next(middle, Set.of())).isEmpty();
        var between = articles.asOf(NOW);
        assertThat(between.next(middle, Set.of())).contains(last);
        assertThat(between.previous(last, Set.of())).contains(middle);
        var late = articles.asOf(NOW.plusSeconds(30));
        assertThat(late.next(first, Set.of())).contains(last);
        assertThat(late.previous(last, Set.of())).contains(first);
        assertThat(late.next(last, Set.of())).isEmpty();
    }

    @Test
    default void an_invisible_article_has_the_neighbors_of_its_position() {
        var articles = articles(TickingClock.at(NOW));
        var first = articles.save(published(ONE, "first", NOW.minusSeconds(60)));
        var gone = articles.save(published(TWO, "gone", NOW.minusSeconds(30)).unpublishedAt(NOW, Optional.empty()));
        var last = articles.save(published(THREE, "last", NOW));

        assertThat(articles.asOf(NOW).previous(gone, Set.of())).contains(first);
        assertThat(articles.asOf(NOW).next(gone, Set.of())).contains(last);
    }

    @Test
    default void passes_over_any_number_of_articles() {
        var articles = articles(TickingClock.at(NOW));
        int last = 230;
        var saved = LongStream.rangeClosed(0, last)
                .mapToObj(n -> articles.save(published(id(n), "number-" + n, NOW)))
                .toList();
        var snapshot = articles.asOf(NOW);
        var all = saved.stream().map(Article::id).collect(Collectors.toSet());
        var inner = saved.subList(1, last).stream().map(Article::id).collect(Collectors.toSet());
        var strangers = LongStream.range(0, 70_000).mapToObj(n -> new ArticleId(highUuid(n)));
        var many = Stream.concat(inner.stream(), strangers).collect(Collectors.toSet());

        for (var excluded : List.of(inner, many)) {
            assertThat(snapshot.next(saved.get(0), excluded)).contains(saved.get(last));
            assertThat(snapshot.previous(saved.get(last), excluded)).contains(saved.get(0));
            assertThat(snapshot.next(saved.get(99), excluded)).contains(saved.get(last));
            assertThat(snapshot.previous(saved.get(99), excluded)).contains(saved.get(0));
        }
        assertThat(snapshot.next(saved.get(3), Set.of(id(4), id(6)))).contains(saved.get(5));
        assertThat(snapshot.previous(saved.get(7), Set.of(id(4), id(6)))).contains(saved.get(5));
        assertThat(snapshot.next(saved.get(0), all)).isEmpty();
        assertThat(snapshot.previous(saved.get(last), all)).isEmpty();
    }

    private static ArticleId id(long number) {
        return new ArticleId(uuid(number));
    }
}
