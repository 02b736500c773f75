package org.ecm.core.testing;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.article.Article;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.DisclaimerText;
import org.ecm.core.reading.ArticleView;
import org.ecm.core.reading.SeriesPlacement;
import org.ecm.core.series.Position;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.SeriesId;

/** Assertions about an article as readers see it. */
public final class ArticleViewAssert extends AbstractAssert<ArticleViewAssert, ArticleView> {

    ArticleViewAssert(ArticleView actual) {
        super(actual, ArticleViewAssert.class);
    }

    /**
     * Verifies its placement in a series.
     *
     * @param series the series
     * @param part counts from 1
     * @param count the number of visible parts
     * @return this
     */
    public ArticleViewAssert isPart(SeriesId series, int part, int count) {
        isNotNull();
        var placement = actual.placement()
                .orElseThrow(() -> failure("Expected it to be read in %s, but in no series.", series));
        if (!placement.series().id().equals(series)) {
            throw failure("Expected it to be read in %s, but it is read in <%s>.", series, placement.series());
        }
        return same("position", placement.position(), new Position(part, count));
    }

    /**
     * Verifies that it's read in its home series.
     *
     * @return this
     */
    public ArticleViewAssert isInHomeSeries() {
        return same("being at home", isNotNull().actual.placement().map(SeriesPlacement::home), Optional.of(true));
    }

    /**
     * Verifies that it's read in another series than its home series.
     *
     * @return this
     */
    public ArticleViewAssert isInOtherSeries() {
        return same("being at home", isNotNull().actual.placement().map(SeriesPlacement::home), Optional.of(false));
    }

    /**
     * Verifies that it's read outside any series.
     *
     * @return this
     */
    public ArticleViewAssert isInNoSeries() {
        return same("place", isNotNull().actual.placement(), Optional.empty());
    }

    /**
     * Verifies the article before it.
     *
     * @param article the article; nothing if there is none
     * @return this
     */
    public ArticleViewAssert hasPrevious(ArticleId... article) {
        return same("previous article", ids(isNotNull().actual.neighbors().previous()), List.of(article));
    }

    /**
     * Verifies the article after it.
     *
     * @param article the article; nothing if there is none
     * @return this
     */
    public ArticleViewAssert hasNext(ArticleId... article) {
        return same("next article", ids(isNotNull().actual.neighbors().next()), List.of(article));
    }

    /**
     * Verifies its byline.
     *
     * @param signatures names with post-nominals, in order
     * @return this
     */
    public ArticleViewAssert hasByline(String... signatures) {
        isNotNull();
        var signed = actual.byline().authors().stream()
                .map(Byline.BylineAuthor::text)
                .toList();
        return same("byline", signed, List.of(signatures));
    }

    /**
     * Verifies its disclaimers.
     *
     * @param disclaimers all of them, in order
     * @return this
     */
    public ArticleViewAssert hasDisclaimers(DisclaimerId... disclaimers) {
        isNotNull();
        var stated =
                actual.disclaimers().stream().map(DisclaimerText::disclaimer).toList();
        return same("list of disclaimers", stated, List.of(disclaimers));
    }

    private static List<ArticleId> ids(Optional<Article> neighbour) {
        return neighbour.map(Article::id).stream().toList();
    }

    private ArticleViewAssert same(String what, Object is, Object expected) {
        if (!is.equals(expected)) {
            throw failure("Expected the %s of <%s> to be%n  %s%nbut it is%n  %s", what, title(), expected, is);
        }
        return this;
    }

    private String title() {
        return actual.article().headline().text();
    }
}
