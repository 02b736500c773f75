package org.ecm.core.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecm.core.article.Article;
import org.ecm.core.article.Articles;
import org.ecm.core.series.Neighbours;
import org.ecm.core.series.Series;
import org.ecm.core.series.SeriesCatalogue;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.SeriesId;
import org.ecm.core.shared.Slug;

/**
 * Where articles stand at one instant: in which series, and between which others.
 *
 * <p>An article that stands in no series has its neighbours among those that stand in none. If it led into a series, the
 * way back from there would lead elsewhere.
 */
final class Places {

    private final Articles.Snapshot articles;
    private final List<Series> catalogue;
    private final Set<ArticleId> inSeries;
    private final Instant instant;

    /** Reads the catalogue once, however many articles are asked for. */
    Places(Articles articles, SeriesCatalogue catalogue, Instant instant) {
        this.articles = articles.asOf(instant);
        this.catalogue = catalogue.asOf(instant).all();
        this.inSeries = this.catalogue.stream()
                .flatMap(series -> series.order().articles().stream())
                .collect(Collectors.toSet());
        this.instant = instant;
    }

    /**
     * Where an article stands.
     *
     * @param series all that list it
     * @param place where it stands in the one it is read in; empty if none lists it
     * @param neighbours those beside it there, or else outside any series
     */
    record Spot(Set<SeriesId> series, Optional<Place> place, Neighbours<Article> neighbours) {}

    /** {@return where a visible article stands, if possible in the series that is {@code wanted}, or else at home} */
    Spot of(Article article, Optional<Slug> wanted) {
        var containing = containing(article);
        var all = ids(containing);
        var home = home(article, containing);
        return wanted.flatMap(slug -> containing.stream()
                        .filter(series -> series.permalink().answersTo(slug))
                        .findFirst())
                .or(() -> home)
                .map(series -> inSeries(
                        series, article, all, home.filter(series::equals).isPresent()))
                .orElseGet(() -> new Spot(all, Optional.empty(), outside(article)));
    }

    /** {@return every series, by slug} */
    List<Series> series() {
        return catalogue;
    }

    /** {@return every series that lists an article} */
    Set<SeriesId> seriesOf(Article article) {
        return ids(containing(article));
    }

    private List<Series> containing(Article article) {
        return catalogue.stream()
                .filter(series -> series.order().articles().contains(article.id()))
                .toList();
    }

    private static Set<SeriesId> ids(List<Series> series) {
        return series.stream().map(Series::id).collect(Collectors.toSet());
    }

    /** {@return what can be seen of a series, in its order} */
    static List<Article> visibleParts(Series series, Articles.Snapshot articles, Instant instant) {
        return articles.find(series.order().articles()).stream()
                .filter(part -> part.publication().isVisibleAt(instant))
                .toList();
    }

    private Spot inSeries(Series series, Article article, Set<SeriesId> all, boolean home) {
        var byId =
                visibleParts(series, articles, instant).stream().collect(Collectors.toMap(Article::id, part -> part));
        var order = series.order().only(byId::containsKey);
        return new Spot(
                all,
                Optional.of(new Place(series, order.positionOf(article.id()), home)),
                order.neighboursOf(article.id()).map(byId::get));
    }

    private Neighbours<Article> outside(Article article) {
        return new Neighbours<>(articles.before(article, inSeries), articles.after(article, inSeries));
    }

    /** The series named as home, or else the first by slug: {@code containing} comes in that order. */
    private static Optional<Series> home(Article article, List<Series> containing) {
        return article.particulars()
                .home()
                .flatMap(id -> containing.stream()
                        .filter(series -> series.id().equals(id))
                        .findFirst())
                .or(() -> containing.stream().findFirst());
    }
}
