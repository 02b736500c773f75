package org.ecm.core.reading;

import static org.ecm.core.testing.EcmAssertions.assertThat;
import static org.ecm.core.testing.Examples.ABOUT;
import static org.ecm.core.testing.Examples.COACHING;
import static org.ecm.core.testing.Examples.NOT_THERAPY;
import static org.ecm.core.testing.Examples.NOW;
import static org.ecm.core.testing.Examples.ONE;
import static org.ecm.core.testing.Examples.THREE;
import static org.ecm.core.testing.Examples.TWO;
import static org.ecm.core.testing.Examples.draft;
import static org.ecm.core.testing.Examples.feelings;
import static org.ecm.core.testing.Examples.page;
import static org.ecm.core.testing.Examples.published;
import static org.ecm.core.testing.Examples.uuid;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecm.core.article.Article;
import org.ecm.core.article.Page;
import org.ecm.core.article.Publication;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.series.Series;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;
import org.ecm.core.testing.PracticeFixture;
import org.junit.jupiter.api.Test;

class LookupTest {

    private final PracticeFixture practice = PracticeFixture.staffed();

    @Test
    void finds_a_published_article_with_its_byline() {
        var saved = practice.articles().save(published(ONE, "one", NOW));

        var found = assertThat(practice.openArticle("one")).isFound();

        assertThat(found.article()).isEqualTo(saved);
        assertThat(found).hasByline("Mara Lindqvist, MSW, LCSW-R").isInNoSeries();
    }

    @Test
    void does_not_find_unknown_content() {
        assertThat(practice.openArticle("one")).isNotFound();
    }

    @Test
    void does_not_find_drafts_and_scheduled_content() {
        practice.articles().save(draft(ONE, "one"));
        practice.articles().save(published(TWO, "two", NOW.plusNanos(1_000)));

        assertThat(practice.openArticle("one")).isNotFound();
        assertThat(practice.openArticle("two")).isNotFound();
        practice.clock().tick(Duration.ofNanos(1_000));
        assertThat(practice.openArticle("two")).isFound();
    }

    @Test
    void reports_unpublished_content_with_the_reason() {
        var reason = Optional.of("The study it rests on was retracted.");
        practice.articles().save(published(ONE, "one", NOW).unpublishedAt(NOW.plusSeconds(1), reason));
        practice.articles().save(published(TWO, "two", NOW).unpublishedAt(NOW.plusSeconds(1), Optional.empty()));

        assertThat(practice.openArticle("one")).isFound();
        practice.clock().tick(Duration.ofSeconds(1));
        assertThat(practice.openArticle("one")).isGone("The study it rests on was retracted.");
        assertThat(practice.openArticle("two")).isGone();
    }

    @Test
    void a_former_slug_leads_to_the_current_one() {
        practice.articles().save(published(ONE, "one", NOW).movedTo(new Slug("uno")));

        assertThat(practice.openArticle("one")).isMovedTo(new Slug("uno"));
        assertThat(practice.openArticle("uno")).isFound();
    }

    @Test
    void a_former_slug_does_not_reveal_invisible_content() {
        practice.articles().save(draft(ONE, "one").movedTo(new Slug("uno")));
        practice.articles()
                .save(published(TWO, "two", NOW).movedTo(new Slug("due")).unpublishedAt(NOW, Optional.empty()));

        assertThat(practice.openArticle("one")).isNotFound();
        assertThat(practice.openArticle("two")).isGone();
    }

    @Test
    void finds_pages_like_articles() {
        practice.pages().save(speakingOfCoaching(page(ABOUT, "about")).withPublication(Publication.publishedFrom(NOW)));
        var reading = practice.reading();

        var found = assertThat(reading.openPage(new Slug("about"), NOW)).isFound();

        assertThat(found.disclaimers()).extracting(DisclaimerText::disclaimer).containsExactly(NOT_THERAPY);
        assertThat(reading.openPage(new Slug("about"), NOW.minusSeconds(1))).isNotFound();
        assertThat(reading.openPage(new Slug("privacy"), NOW)).isNotFound();
    }

    @Test
    void a_page_can_be_moved_and_unpublished() {
        var moved = practice.pages()
                .save(page(ABOUT, "about").movedTo(new Slug("us")).withPublication(Publication.publishedFrom(NOW)));
        var reading = practice.reading();

        assertThat(reading.openPage(new Slug("about"), NOW)).isMovedTo(new Slug("us"));
        practice.pages().save(moved.withPublication(new Publication.Unpublished(NOW, NOW, Optional.of("Gone."))));
        assertThat(reading.openPage(new Slug("us"), NOW.plusSeconds(1))).isGone("Gone.");
    }

    @Test
    void lists_the_visible_parts_of_a_series_in_order() {
        practice.articles().save(published(ONE, "one", NOW.minusSeconds(9)));
        practice.articles().save(draft(TWO, "two"));
        practice.articles().save(published(THREE, "three", NOW.minusSeconds(99)));
        practice.catalog().save(feelings(THREE, TWO, ONE));

        var found = assertThat(practice.reading().openSeries(new Slug("words-for-feelings"), NOW))
                .isFound();

        assertThat(found.parts()).extracting(Article::id).containsExactly(THREE, ONE);
        assertThat(found.readingMinutes()).isEqualTo(2);
        assertThat(practice.reading().allSeries(NOW)).containsExactly(found);
    }

    @Test
    void finds_the_first_series_with_visible_parts() {
        practice.articles().save(published(ONE, "one", NOW));
        practice.catalog().save(under(feelings(ONE), Permalink.of(new Slug("b"))));
        practice.catalog().save(Series.of(new SeriesId(uuid(1)), new Slug("a"), "To come"));
        practice.catalog().save(Series.of(new SeriesId(uuid(2)), new Slug("c"), "Later", ONE));
        var reading = practice.reading();

        assertThat(reading.firstSeries(NOW)).contains(reading.allSeries(NOW).get(1));
        assertThat(reading.firstSeries(NOW).map(view -> view.series().slug())).contains(new Slug("b"));
        assertThat(reading.firstSeries(NOW.minusSeconds(1))).isEmpty();
    }

    @Test
    void a_series_can_be_empty_moved_or_unknown() {
        var slug = new Slug("feelings");
        practice.catalog().save(under(feelings(), new Permalink(slug, List.of(new Slug("moods")))));
        var reading = practice.reading();

        assertThat(assertThat(reading.openSeries(slug, NOW)).isFound().parts()).isEmpty();
        assertThat(reading.openSeries(new Slug("moods"), NOW)).isMovedTo(slug);
        assertThat(reading.openSeries(new Slug("unknown"), NOW)).isNotFound();
    }

    @Test
    void shows_an_author_with_current_credentials() {
        var mara = assertThat(practice.reading().openAuthor(new Slug("mara-lindqvist"), NOW))
                .isFound();
        var theo = assertThat(practice.reading().openAuthor(new Slug("theo-okafor"), NOW))
                .isFound();

        assertThat(mara.signature().text()).isEqualTo("Mara Lindqvist, MSW, LCSW-R");
        assertThat(mara.disclaimers()).isEmpty();
        assertThat(theo.disclaimers()).extracting(DisclaimerText::disclaimer).containsExactly(NOT_THERAPY);
        assertThat(practice.reading().openAuthor(new Slug("nobody"), NOW)).isNotFound();
    }

    private static Page speakingOfCoaching(Page page) {
        return new Page(
                page.id(),
                page.revision(),
                page.permalink(),
                page.title(),
                page.body(),
                Set.of(COACHING),
                page.description(),
                page.language(),
                page.publication());
    }

    private static Series under(Series series, Permalink permalink) {
        return new Series(
                series.id(), series.revision(), permalink, series.title(), series.description(), series.order());
    }
}
