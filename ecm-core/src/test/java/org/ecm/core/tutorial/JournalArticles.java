package org.ecm.core.tutorial;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.Articles;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/** The tutorial's example store: each save appends an entry to a journal, and each read replays the journal. */
final class JournalArticles implements Articles {

    private record Line(Instant recorded, Article article) {}

    private final List<Line> journal = new ArrayList<>();
    private final Clock clock;

    JournalArticles(Clock clock) {
        this.clock = clock;
    }

    // tag::save[]
    @Override
    public synchronized Article save(Article article) {
        var kept = find(article.id()).map(Article::revision).orElse(Revision.NONE);
        if (!kept.equals(article.revision())) {
            throw new StaleRevision(article.id(), article.revision());
        }
        article.permalink()
                .slugs()
                .filter(slug -> hasAnotherOwner(slug, article))
                .forEach(slug -> {
                    throw new SlugTaken(slug);
                });
        var saved = article.withRevision(kept.next());
        journal.add(new Line(momentOf(article.id()), saved));
        return saved;
    }
    // end::save[]

    @Override
    public synchronized Optional<Article> find(ArticleId id) {
        return Optional.ofNullable(known(Instant.MAX).get(id));
    }

    // tag::as-of[]
    @Override
    public synchronized Snapshot asOf(Instant instant) {
        return new At(instant, List.copyOf(known(instant).values()));
    }

    private Map<ArticleId, Article> known(Instant instant) {
        var known = new LinkedHashMap<ArticleId, Article>();
        journal.stream()
                .filter(line -> !line.recorded().isAfter(instant))
                .forEach(line -> known.put(line.article().id(), line.article()));
        return known;
    }
    // end::as-of[]

    private boolean hasAnotherOwner(Slug slug, Article article) {
        return journal.stream()
                .map(Line::article)
                .anyMatch(
                        other -> other.permalink().matches(slug) && !other.id().equals(article.id()));
    }

    /** Returns a time later than all earlier entries of the article, however quickly they follow each other. */
    private Instant momentOf(ArticleId id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return journal.stream()
                .filter(line -> line.article().id().equals(id))
                .map(line -> line.recorded().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private record At(Instant instant, List<Article> known) implements Snapshot {

        private static final Comparator<Article> IN_ORDER = Comparator.comparing(
                        (Article article) -> article.publication().publishAt().orElse(Instant.MAX))
                .thenComparing(Article::id);

        @Override
        public Optional<Article> find(Slug slug) {
            return known.stream()
                    .filter(article -> article.permalink().matches(slug))
                    .findFirst();
        }

        @Override
        public List<Article> find(Collection<ArticleId> ids) {
            return ids.stream()
                    .flatMap(id -> known.stream().filter(article -> article.id().equals(id)))
                    .toList();
        }

        @Override
        public List<Article> visible(ArticleFilter filter, int skip, int limit) {
            return visible(filter)
                    .sorted(IN_ORDER.reversed())
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }

        @Override
        public int countVisible(ArticleFilter filter) {
            return (int) visible(filter).count();
        }

        @Override
        public Optional<Article> previous(Article article, Set<ArticleId> excluded) {
            return visible(ArticleFilter.all())
                    .filter(other -> IN_ORDER.compare(other, article) < 0)
                    .filter(other -> !excluded.contains(other.id()))
                    .max(IN_ORDER);
        }

        @Override
        public Optional<Article> next(Article article, Set<ArticleId> excluded) {
            return visible(ArticleFilter.all())
                    .filter(other -> IN_ORDER.compare(other, article) > 0)
                    .filter(other -> !excluded.contains(other.id()))
                    .min(IN_ORDER);
        }

        private Stream<Article> visible(ArticleFilter filter) {
            return known.stream()
                    .filter(article -> article.publication().isVisibleAt(instant))
                    .filter(filter::includes);
        }
    }
}
