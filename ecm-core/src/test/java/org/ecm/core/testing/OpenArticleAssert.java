package org.ecm.core.testing;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.ecm.core.article.Article;
import org.ecm.core.author.Byline;
import org.ecm.core.disclaimer.Statement;
import org.ecm.core.reading.OpenArticle;
import org.ecm.core.reading.Place;
import org.ecm.core.series.Position;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.DisclaimerId;
import org.ecm.core.shared.SeriesId;

/** Assertions about an article with all that stands beside it. */
public final class OpenArticleAssert extends AbstractAssert<OpenArticleAssert, OpenArticle> {

    OpenArticleAssert(OpenArticle actual) {
        super(actual, OpenArticleAssert.class);
    }

    /**
     * Makes sure that it is read in a series.
     *
     * @param series which
     * @param part counts from 1
     * @param count how many visible parts the series has
     * @return this
     */
    public OpenArticleAssert isPart(SeriesId series, int part, int count) {
        isNotNull();
        var place =
                actual.place().orElseThrow(() -> failure("Expected it to be read in %s, but in no series.", series));
        if (!place.series().id().equals(series)) {
            throw failure("Expected it to be read in %s, but it is read in <%s>.", series, place.series());
        }
        return same("position", place.position(), new Position(part, count));
    }

    /**
     * Makes sure that it is read in the series it belongs to first.
     *
     * @return this
     */
    public OpenArticleAssert isAtHome() {
        return same("being at home", isNotNull().actual.place().map(Place::home), Optional.of(true));
    }

    /**
     * Makes sure that it is read in a series it does not belong to first.
     *
     * @return this
     */
    public OpenArticleAssert isAway() {
        return same("being at home", isNotNull().actual.place().map(Place::home), Optional.of(false));
    }

    /**
     * Makes sure that it is read outside any series.
     *
     * @return this
     */
    public OpenArticleAssert isInNoSeries() {
        return same("place", isNotNull().actual.place(), Optional.empty());
    }

    /**
     * Makes sure of what comes before it.
     *
     * @param article which; nothing if absent
     * @return this
     */
    public OpenArticleAssert follows(ArticleId... article) {
        return same("previous article", ids(isNotNull().actual.neighbours().previous()), List.of(article));
    }

    /**
     * Makes sure of what comes after it.
     *
     * @param article which; nothing if absent
     * @return this
     */
    public OpenArticleAssert leadsTo(ArticleId... article) {
        return same("next article", ids(isNotNull().actual.neighbours().next()), List.of(article));
    }

    /**
     * Makes sure of its byline.
     *
     * @param signatures names with post-nominals, in order
     * @return this
     */
    public OpenArticleAssert isSignedBy(String... signatures) {
        isNotNull();
        var signed = actual.byline().signatures().stream()
                .map(Byline.Signature::text)
                .toList();
        return same("byline", signed, List.of(signatures));
    }

    /**
     * Makes sure of what is said beside it.
     *
     * @param disclaimers each of them, in order
     * @return this
     */
    public OpenArticleAssert states(DisclaimerId... disclaimers) {
        isNotNull();
        var stated = actual.disclaimers().stream().map(Statement::disclaimer).toList();
        return same("list of disclaimers", stated, List.of(disclaimers));
    }

    private static List<ArticleId> ids(Optional<Article> neighbour) {
        return neighbour.map(Article::id).stream().toList();
    }

    private OpenArticleAssert same(String what, Object is, Object expected) {
        if (!is.equals(expected)) {
            throw failure("Expected the %s of <%s> to be%n  %s%nbut it is%n  %s", what, title(), expected, is);
        }
        return this;
    }

    private String title() {
        return actual.article().headline().text();
    }
}
