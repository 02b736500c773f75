package org.ecm.core.reading;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.FEELINGS;
import static org.ecm.core.testing.Examples.LONG_AGO;
import static org.ecm.core.testing.Examples.MARA;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.disclaimer;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.published;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecm.core.article.ArticleMetadata;
import org.ecm.core.article.Body;
import org.ecm.core.disclaimer.Coverage;
import org.ecm.core.disclaimer.Disclaimer;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.disclaimer.Wording;
import org.ecm.core.series.Series;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.Language;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.Examples;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.Test;

class ArticleViewTest {

    private final PracticeFixture practice = PracticeFixture.staffed();

    @Test
    void shows_each_covering_disclaimer_once_by_id() {
        practice.disclaimers()
                .save(disclaimer(id("b-series"), "b", new Coverage.OfSeries(FEELINGS), new Coverage.OfArticle(ONE)));
        practice.disclaimers().save(disclaimer(id("a-author"), "a", new Coverage.OfAuthor(MARA)));
        practice.disclaimers().save(disclaimer(id("d-other"), "d", new Coverage.OfArticle(TWO)));
        practice.catalog().save(feelings(ONE));
        practice.articles().save(published(ONE, "one", NOW).withServices(COACHING));

        assertThat(found("one")).hasDisclaimers(id("a-author"), id("b-series"), NOT_THERAPY);
    }

    @Test
    void shows_the_disclaimers_of_all_its_series() {
        practice.disclaimers().save(disclaimer(id("of-series"), "s", new Coverage.OfSeries(FEELINGS)));
        practice.catalog().save(feelings(ONE));
        practice.catalog().save(Series.of(new SeriesId(Examples.uuid(1)), new Slug("anger"), "Anger", ONE));
        practice.articles().save(published(ONE, "one", NOW));

        assertThat(assertThat(practice.openArticle("one", "anger")).isFound()).hasDisclaimers(id("of-series"));
    }

    @Test
    void a_series_shows_disclaimers_that_its_parts_get_from_other_series() {
        var anger = new SeriesId(Examples.uuid(1));
        practice.disclaimers().save(disclaimer(id("b-anger"), "b", new Coverage.OfSeries(anger)));
        practice.disclaimers().save(disclaimer(id("a-feelings"), "a", new Coverage.OfSeries(FEELINGS)));
        practice.catalog().save(feelings(ONE));
        practice.catalog().save(Series.of(anger, new Slug("anger"), "Anger", ONE));
        practice.articles().save(published(ONE, "one", NOW));

        assertThat(practice.reading().allSeries(NOW))
                .allSatisfy(view -> assertThat(view.disclaimers())
                        .extracting(DisclaimerText::disclaimer)
                        .containsExactly(id("a-feelings"), id("b-anger")));
    }

    @Test
    void shows_disclaimers_that_the_author_requires() {
        practice.disclaimers().save(disclaimer(id("supervised"), "In training, under supervision."));
        var mara = practice.authors().find(MARA).orElseThrow();
        practice.authors().save(mara.withRequiredDisclaimers(id("supervised")));
        practice.articles().save(published(ONE, "one", NOW));
        practice.clock().tick(Duration.ofSeconds(1));

        assertThat(found("one")).hasDisclaimers(id("supervised"));
    }

    @Test
    void a_series_shows_disclaimers_that_authors_of_its_parts_require() {
        practice.disclaimers().save(disclaimer(id("supervised"), "In training, under supervision."));
        var mara = practice.authors().find(MARA).orElseThrow();
        practice.authors().save(mara.withRequiredDisclaimers(id("supervised")));
        practice.articles().save(published(ONE, "one", NOW));
        practice.catalog().save(feelings(ONE));
        practice.clock().tick(Duration.ofSeconds(1));

        assertThat(practice.reading().firstSeries(practice.clock().instant()))
                .hasValueSatisfying(view -> assertThat(view.disclaimers())
                        .extracting(DisclaimerText::disclaimer)
                        .containsExactly(id("supervised")));
    }

    @Test
    void shows_disclaimers_in_the_articles_language() {
        var german = new Language("de");
        var texts = new TreeMap<>(Map.of(Language.ENGLISH, "Not therapy.", german, "Keine Therapie."));
        practice.disclaimers()
                .save(Disclaimer.of(id("both"), new Wording(1, LONG_AGO, texts), new Coverage.Everywhere()));
        practice.articles()
                .save(published(ONE, "one", NOW)
                        .withMetadata(new ArticleMetadata(
                                Set.of(),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty(),
                                german,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));

        assertThat(found("one").disclaimers()).extracting("text").containsExactly("Keine Therapie.");
    }

    @Test
    void omits_disclaimers_not_yet_in_effect() {
        var later = NOW.plusSeconds(60);
        practice.disclaimers()
                .save(Disclaimer.of(
                        id("later"), Wording.of(1, later, Language.ENGLISH, "Later."), new Coverage.Everywhere()));
        practice.articles().save(published(ONE, "one", NOW));

        assertThat(found("one")).hasDisclaimers();
        practice.clock().set(later);
        assertThat(found("one")).hasDisclaimers(id("later"));
    }

    @Test
    void omits_expired_credentials_from_the_byline() {
        practice.articles().save(published(ONE, "one", NOW));

        practice.clock().set(Instant.parse("2027-04-01T03:59:59.999999Z"));
        assertThat(found("one")).hasByline("Mara Lindqvist, MSW, LCSW-R");
        practice.clock().set(Instant.parse("2027-04-01T04:00:00Z"));
        assertThat(found("one")).hasByline("Mara Lindqvist, MSW");
    }

    @Test
    void a_past_moment_shows_what_was_recorded_then() {
        var article = practice.articles().save(published(ONE, "one", NOW));
        practice.articles().save(published(TWO, "two", NOW));
        var series = practice.catalog().save(feelings(ONE, TWO));
        practice.disclaimers().save(disclaimer(id("everywhere"), "e", new Coverage.Everywhere()));
        var then = found("one");
        practice.clock().tick(Duration.ofDays(1));

        practice.articles().save(article.withBody(new Body("Rewritten.")).movedTo(new Slug("uno")));
        practice.catalog().save(series.rearranged(List.of(TWO, ONE)));
        practice.authors().save(practice.authors().find(MARA).orElseThrow().withCredentials());
        practice.disclaimers().save(disclaimer(id("new"), "n", new Coverage.Everywhere()));

        assertThat(practice.openArticle("one")).isMovedTo(new Slug("uno"));
        assertThat(found("uno"))
                .isPart(FEELINGS, 2, 2)
                .hasByline("Mara Lindqvist")
                .hasDisclaimers(id("everywhere"), id("new"));
        var remembered = practice.reading().openArticle(new Slug("one"), Optional.empty(), NOW);
        assertThat(assertThat(remembered).isFound()).isEqualTo(then);
        assertThat(practice.reading().openArticle(new Slug("uno"), Optional.empty(), NOW))
                .isNotFound();
        assertThat(practice.reading().openArticle(new Slug("one"), Optional.empty(), NOW.minusNanos(1_000)))
                .isNotFound();
    }

    private ArticleView found(String slug) {
        return assertThat(practice.openArticle(slug)).isFound();
    }

    private static DisclaimerId id(String text) {
        return new DisclaimerId(text);
    }
}
