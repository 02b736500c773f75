package org.ecm.core.reading;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.ZONE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.series.ReadingOrder;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.PracticeFixture;
import org.ecm.core.testing.RandomPractice;

/** Tests properties of every random practice, at every moment of its past and future. */
class ReadingPropertiesTest {

    @Property(tries = 60)
    void next_and_previous_are_inverse_within_a_series(@ForAll long seed) {
        at_every_instant(seed, (practice, instant) -> {
            for (var series : practice.reading().allSeries(instant)) {
                for (var part : series.parts()) {
                    var here = open(practice, part, series.series(), instant);
                    here.neighbors()
                            .next()
                            .ifPresent(next -> assertThat(open(practice, next, series.series(), instant))
                                    .hasPrevious(part.id()));
                    here.neighbors()
                            .previous()
                            .ifPresent(previous -> assertThat(open(practice, previous, series.series(), instant))
                                    .hasNext(part.id()));
                }
            }
        });
    }

    @Property(tries = 60)
    void next_and_previous_are_inverse_outside_any_series(@ForAll long seed) {
        at_every_instant(seed, (practice, instant) -> {
            for (var article : practice.articles().asOf(instant).visible(ArticleFilter.all(), 0, 100)) {
                var here = open(practice, article, Optional.empty(), instant);
                if (here.placement().isEmpty()) {
                    here.neighbors()
                            .next()
                            .ifPresent(next -> assertThat(open(practice, next, Optional.empty(), instant))
                                    .isInNoSeries()
                                    .hasPrevious(article.id()));
                    here.neighbors()
                            .previous()
                            .ifPresent(previous -> assertThat(open(practice, previous, Optional.empty(), instant))
                                    .isInNoSeries()
                                    .hasNext(article.id()));
                }
            }
        });
    }

    @Property(tries = 60)
    void following_next_from_the_oldest_visits_each_article_once(@ForAll long seed) {
        at_every_instant(seed, (practice, instant) -> {
            var outside = practice.reading().browse(ArticleFilter.all(), 0, 100, instant).articles().stream()
                    .filter(view -> view.placement().isEmpty())
                    .map(ArticleView::article)
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.reverse(outside);
            var walked = new ArrayList<Article>();
            var next = outside.stream().findFirst();
            while (next.isPresent() && walked.size() <= outside.size()) {
                walked.add(next.get());
                next = open(practice, next.get(), Optional.empty(), instant)
                        .neighbors()
                        .next();
            }
            assertThat(walked).isEqualTo(outside);
        });
    }

    @Property(tries = 60)
    void numbers_the_visible_parts_of_a_series_consecutively(@ForAll long seed) {
        at_every_instant(seed, (practice, instant) -> {
            for (var series : practice.reading().allSeries(instant)) {
                int count = series.parts().size();
                for (int part = 1; part <= count; part++) {
                    assertThat(open(practice, series.parts().get(part - 1), series.series(), instant))
                            .isPart(series.series().id(), part, count);
                }
            }
        });
    }

    @Property(tries = 60)
    void following_next_through_a_series_visits_each_visible_part_once(@ForAll long seed) {
        at_every_instant(seed, (practice, instant) -> {
            for (var series : practice.reading().allSeries(instant)) {
                var walked = new ArrayList<Article>();
                var next = series.parts().stream().findFirst();
                while (next.isPresent() && walked.size() <= series.parts().size()) {
                    walked.add(next.get());
                    next = open(practice, next.get(), series.series(), instant)
                            .neighbors()
                            .next();
                }
                assertThat(walked).isEqualTo(series.parts());
            }
        });
    }

    @Property(tries = 60)
    void never_finds_or_links_invisible_content(@ForAll long seed) {
        at_every_instant(
                seed,
                (practice, instant) -> each_found(practice, instant, found -> {
                    assertThat(found.article().publication().isVisibleAt(instant))
                            .isTrue();
                    assertThat(found.neighbors().previous().stream())
                            .allMatch(each -> each.publication().isVisibleAt(instant));
                    assertThat(found.neighbors().next().stream())
                            .allMatch(each -> each.publication().isVisibleAt(instant));
                }));
    }

    @Property(tries = 60)
    void never_shows_an_expired_credential(@ForAll long seed) {
        at_every_instant(
                seed,
                (practice, instant) -> each_found(practice, instant, found -> {
                    for (Byline.BylineAuthor signature : found.byline().authors()) {
                        assertThat(signature.credentials())
                                .allMatch(credential -> credential.isValidAt(instant, ZONE))
                                .hasSameSizeAs(signature.author().credentials().stream()
                                        .filter(credential -> credential.isValidAt(instant, ZONE))
                                        .toList())
                                .isSortedAccordingTo((one, other) -> one.kind().compareTo(other.kind()));
                    }
                }));
    }

    @Property(tries = 60)
    void shows_every_covering_disclaimer_with_a_text(@ForAll long seed) {
        at_every_instant(
                seed,
                (practice, instant) -> each_found(practice, instant, found -> {
                    var stated = found.disclaimers().stream()
                            .map(DisclaimerText::disclaimer)
                            .toList();
                    var expected = practice.disclaimers().asOf(instant).all().stream()
                            .filter(disclaimer -> covers(disclaimer, found, practice, instant))
                            .filter(disclaimer -> disclaimer
                                    .statementAt(instant, Language.ENGLISH)
                                    .isPresent())
                            .map(Disclaimer::id)
                            .toList();
                    assertThat(stated).isEqualTo(expected);
                }));
    }

    @Property
    void a_rearranged_order_has_the_same_articles(@ForAll @IntRange(max = 30) int size, @ForAll long seed) {
        var articles = new ArrayList<ArticleId>();
        IntStream.range(0, size).forEach(n -> articles.add(new ArticleId(Examples.uuid(n))));
        var order = new ReadingOrder(articles);
        Collections.shuffle(articles, new Random(seed));

        var rearranged = order.rearranged(articles);

        assertThat(rearranged.articles()).isEqualTo(articles).containsExactlyInAnyOrderElementsOf(order.articles());
    }

    /** Decides by the coverage alone, independently of the code under test. */
    private static boolean covers(Disclaimer disclaimer, ArticleView found, PracticeFixture practice, Instant instant) {
        var about = found.article().metadata().services();
        var series = practice.catalog().asOf(instant).all().stream()
                .filter(each -> each.order().articles().contains(found.article().id()))
                .map(Series::id)
                .toList();
        return disclaimer.coverages().stream()
                .anyMatch(coverage -> coverage.fold(new IndependentCoverage(
                        about,
                        series,
                        found.article().authors(),
                        found.article().id(),
                        found.byline().authors().stream()
                                .flatMap(each -> each.author().services().stream())
                                .toList())));
    }

    private interface Check {
        void at(PracticeFixture practice, Instant instant);
    }

    private interface Look {
        void at(ArticleView found);
    }

    private static void at_every_instant(long seed, Check check) {
        var practice = RandomPractice.seeded(seed);
        for (var instant : RandomPractice.instants()) {
            check.at(practice, instant);
        }
    }

    private static void each_found(PracticeFixture practice, Instant instant, Look look) {
        for (int n = 0; n < 9; n++) {
            practice.reading()
                    .openArticle(new Slug("article-" + n), Optional.empty(), instant)
                    .found()
                    .ifPresent(look::at);
        }
    }

    private static ArticleView open(PracticeFixture practice, Article article, Series series, Instant instant) {
        return open(practice, article, Optional.of(series.slug()), instant);
    }

    private static ArticleView open(PracticeFixture practice, Article article, Optional<Slug> series, Instant instant) {
        return assertThat(practice.reading().openArticle(article.slug(), series, instant))
                .isFound();
    }
}
