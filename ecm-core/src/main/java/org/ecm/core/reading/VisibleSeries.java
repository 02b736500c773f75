package org.ecm.core.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecm.core.article.Article;
import org.ecm.core.article.Articles;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.disclaimer.CoverageSubject;
import org.ecm.core.disclaimer.Disclaimers;
import org.ecm.core.series.Series;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Language;

/** Loads series as readers see them at one instant, with their visible parts and disclaimers. */
final class VisibleSeries {

    private final Articles.Snapshot articles;
    private final Authors.Snapshot authors;
    private final Disclaimers.Snapshot disclaimers;
    private final SeriesIndex seriesIndex;
    private final Instant instant;

    VisibleSeries(
            Articles articles, Authors authors, Disclaimers disclaimers, SeriesIndex seriesIndex, Instant instant) {
        this.articles = articles.asOf(instant);
        this.authors = authors.asOf(instant);
        this.disclaimers = disclaimers.asOf(instant);
        this.seriesIndex = seriesIndex;
        this.instant = instant;
    }

    /** {@return one series} */
    SeriesView of(Series series) {
        return of(List.of(series)).get(0);
    }

    /** {@return the given series, in the given order} */
    List<SeriesView> of(List<Series> series) {
        return described(series.stream().map(this::withParts).toList());
    }

    /** {@return the first series that has visible parts; later ones aren't loaded} */
    Optional<SeriesView> firstWithParts(List<Series> series) {
        return series.stream()
                .map(this::withParts)
                .filter(view -> !view.parts().isEmpty())
                .findFirst()
                .map(view -> described(List.of(view)).get(0));
    }

    private SeriesView withParts(Series series) {
        return new SeriesView(series, SeriesIndex.visibleParts(series, articles, instant), List.of());
    }

    /** Loads authors and disclaimers once for all series and parts. */
    private List<SeriesView> described(List<SeriesView> series) {
        var signers = authors
                .find(series.stream()
                        .flatMap(view -> view.parts().stream())
                        .flatMap(part -> part.authors().stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Author::id, Function.identity()));
        var known = disclaimers.all();
        return series.stream()
                .map(view -> new SeriesView(
                        view.series(),
                        view.parts(),
                        Reading.statements(subjects(view, signers), known, Language.ENGLISH, instant)))
                .toList();
    }

    private List<CoverageSubject> subjects(SeriesView view, Map<AuthorId, Author> signers) {
        return Stream.concat(
                        Stream.of(CoverageSubject.ofSeries(view.series().id())),
                        view.parts().stream()
                                .map(part -> part.subject(seriesIndex.seriesOf(part), signers(part, signers))))
                .toList();
    }

    private static List<Author> signers(Article part, Map<AuthorId, Author> known) {
        return part.authors().stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }
}
