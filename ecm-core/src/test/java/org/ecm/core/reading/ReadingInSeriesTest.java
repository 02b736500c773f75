package org.ecm.core.reading;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.series.ReadingOrder;
import org.ecm.core.series.Series;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingInSeriesTest {

    private static final SeriesId ANGER = new SeriesId(uuid(1));
    private static final ArticleId FOUR = new ArticleId(uuid(4));

    private final PracticeFixture practice = PracticeFixture.staffed();

    @BeforeEach
    void publish_three_at_one_instant() {
        practice.articles().save(published(ONE, "one", NOW));
        practice.articles().save(published(TWO, "two", NOW));
        practice.articles().save(published(THREE, "three", NOW));
    }

    @Test
    void follows_the_order_of_the_series_not_the_dates() {
        practice.catalog().save(feelings(THREE, ONE, TWO));

        assertThat(found("three")).isPart(FEELINGS, 1, 3).hasPrevious().hasNext(ONE);
        assertThat(found("one")).isPart(FEELINGS, 2, 3).hasPrevious(THREE).hasNext(TWO);
        assertThat(found("two")).isPart(FEELINGS, 3, 3).hasPrevious(ONE).hasNext();
    }

    @Test
    void skips_invisible_parts() {
        practice.articles().save(draft(FOUR, "four"));
        practice.catalog().save(feelings(ONE, FOUR, TWO, new ArticleId(uuid(99))));

        assertThat(found("one")).isPart(FEELINGS, 1, 2).hasPrevious().hasNext(TWO);
        assertThat(found("two")).isPart(FEELINGS, 2, 2).hasPrevious(ONE).hasNext();
    }

    @Test
    void outside_any_series_articles_are_ordered_by_publication_and_id() {
        practice.articles().save(published(FOUR, "four", NOW.minusSeconds(1)));

        assertThat(found("four")).isInNoSeries().hasPrevious().hasNext(ONE);
        assertThat(found("two")).isInNoSeries().hasPrevious(ONE).hasNext(THREE);
        assertThat(found("three")).hasPrevious(TWO).hasNext();
    }

    @Test
    void outside_any_series_neighbors_are_not_in_one() {
        practice.articles().save(published(FOUR, "four", NOW));
        practice.catalog().save(feelings(TWO, THREE));

        assertThat(found("one")).isInNoSeries().hasPrevious().hasNext(FOUR);
        assertThat(found("four")).isInNoSeries().hasPrevious(ONE).hasNext();
    }

    @Test
    void a_part_that_leaves_its_series_gets_neighbors_outside() {
        var series = practice.catalog().save(feelings(TWO, THREE));
        practice.clock().tick(Duration.ofHours(1));
        practice.catalog().save(series.withOrder(new ReadingOrder(List.of(THREE))));

        assertThat(found("one")).hasNext(TWO);
        assertThat(found("two")).isInNoSeries().hasPrevious(ONE).hasNext();
        assertThat(assertThat(practice.reading().openArticle(new Slug("one"), Optional.empty(), NOW))
                        .isFound())
                .hasNext();
    }

    @Test
    void the_home_series_is_the_first_by_slug() {
        practice.catalog().save(feelings(ONE, TWO));
        practice.catalog().save(anger(TWO, ONE));

        assertThat(found("one")).isPart(ANGER, 2, 2).isInHomeSeries();
    }

    @Test
    void the_author_can_set_the_home_series() {
        practice.catalog().save(feelings(ONE, TWO));
        practice.catalog().save(anger(TWO, ONE));
        sayHome(FEELINGS);

        assertThat(found("one")).isPart(FEELINGS, 1, 2).isInHomeSeries();
    }

    @Test
    void ignores_a_home_series_that_does_not_list_it() {
        practice.catalog().save(feelings(TWO));
        practice.catalog().save(anger(TWO, ONE));
        sayHome(FEELINGS);

        assertThat(found("one")).isPart(ANGER, 2, 2).isInHomeSeries();
    }

    @Test
    void uses_the_series_in_the_link() {
        practice.catalog().save(feelings(ONE, THREE));
        practice.catalog().save(anger(TWO, ONE));

        assertThat(assertThat(practice.openArticle("one", "words-for-feelings")).isFound())
                .isPart(FEELINGS, 1, 2)
                .isInOtherSeries()
                .hasNext(THREE);
        assertThat(assertThat(practice.openArticle("one", "anger")).isFound())
                .isPart(ANGER, 2, 2)
                .isInHomeSeries()
                .hasNext();
    }

    @Test
    void accepts_a_former_slug_of_the_series_in_the_link() {
        practice.catalog().save(anger(TWO, ONE));
        practice.catalog()
                .save(new Series(
                        FEELINGS,
                        Revision.NONE,
                        new Permalink(new Slug("words"), List.of(new Slug("moods"))),
                        "Words",
                        Optional.empty(),
                        new ReadingOrder(List.of(ONE, THREE))));

        assertThat(assertThat(practice.openArticle("one", "moods")).isFound()).isPart(FEELINGS, 1, 2);
    }

    @Test
    void uses_the_home_series_if_the_link_names_another() {
        practice.catalog().save(feelings(TWO));
        practice.catalog().save(anger(TWO, ONE));

        assertThat(assertThat(practice.openArticle("one", "words-for-feelings")).isFound())
                .isPart(ANGER, 2, 2)
                .isInHomeSeries();
        assertThat(assertThat(practice.openArticle("one", "unknown")).isFound()).isPart(ANGER, 2, 2);
        assertThat(assertThat(practice.openArticle("three", "anger")).isFound()).isInNoSeries();
    }

    @Test
    void browsing_shows_each_article_in_its_home_series() {
        practice.catalog().save(feelings(ONE, TWO));

        var list = practice.reading().browse(ArticleFilter.all(), 1, 2, NOW);

        assertThat(list.total()).isEqualTo(3);
        assertThat(list.articles()).containsExactly(found("two"), found("one"));
    }

    private ArticleView found(String slug) {
        return assertThat(practice.openArticle(slug)).isFound();
    }

    private void sayHome(SeriesId series) {
        Article one = practice.articles().find(ONE).orElseThrow();
        practice.articles()
                .save(one.withMetadata(new ArticleMetadata(
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(series),
                        Language.ENGLISH,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        practice.clock().set(NOW.plusSeconds(1));
    }

    private static Series anger(ArticleId... parts) {
        return Series.of(ANGER, new Slug("anger"), "Anger", parts);
    }
}
