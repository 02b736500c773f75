package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.Articles;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Slug;

/** Stores articles in memory. Thread-safe. */
public final class InMemoryArticles implements Articles {

    private static final Comparator<Article> IN_ORDER = Comparator.comparing(
                    (Article article) -> article.publication().publishAt().orElse(Instant.MAX))
            .thenComparing(Article::id);

    private final VersionHistory<ArticleId, Article> ledger;

    /** @param clock tells the moment of each save */
    public InMemoryArticles(Clock clock) {
        this.ledger = new VersionHistory<>(clock, Article::id, Article::revision, Article::withRevision);
    }

    @Override
    public Article save(Article article) {
        return ledger.save(article, article.permalink());
    }

    @Override
    public Optional<Article> find(ArticleId id) {
        return ledger.latest(id);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new ArticlesAtInstant(instant);
    }

    private final class ArticlesAtInstant implements Snapshot {

        private final Instant instant;

        ArticlesAtInstant(Instant instant) {
            this.instant = instant;
        }

        @Override
        public Optional<Article> find(Slug slug) {
            return ledger.asOf(instant)
                    .filter(article -> article.permalink().matches(slug))
                    .findFirst();
        }

        @Override
        public List<Article> find(Collection<ArticleId> ids) {
            return ids.stream().flatMap(id -> ledger.asOf(id, instant).stream()).toList();
        }

        @Override
        public List<Article> visible(ArticleFilter filter, int skip, int limit) {
            return visible()
                    .filter(filter::includes)
                    .sorted(IN_ORDER.reversed())
                    .skip(skip)
                    .limit(limit)
                    .toList();
        }

        @Override
        public int countVisible(ArticleFilter filter) {
            return (int) visible().filter(filter::includes).count();
        }

        @Override
        public Optional<Article> previous(Article article, Set<ArticleId> excluded) {
            return visible()
                    .filter(other -> IN_ORDER.compare(other, article) < 0)
                    .filter(other -> !excluded.contains(other.id()))
                    .max(IN_ORDER);
        }

        @Override
        public Optional<Article> next(Article article, Set<ArticleId> excluded) {
            return visible()
                    .filter(other -> IN_ORDER.compare(other, article) > 0)
                    .filter(other -> !excluded.contains(other.id()))
                    .min(IN_ORDER);
        }

        private Stream<Article> visible() {
            return ledger.asOf(instant).filter(article -> article.publication().isVisibleAt(instant));
        }
    }
}
