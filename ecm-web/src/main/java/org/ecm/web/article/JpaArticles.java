package org.ecm.web.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecm.core.article.Article;
import org.ecm.core.article.ArticleFilter;
import org.ecm.core.article.Articles;
import org.ecm.core.shared.ArticleId;
import org.ecm.core.shared.Slug;
import org.ecm.web.database.SlugOwners;
import org.ecm.web.database.VersionCondition;
import org.ecm.web.database.VersionedTable;

/** Stores articles in the database. */
@ApplicationScoped
@Transactional
class JpaArticles implements Articles {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaArticles() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaArticles(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Article save(Article article) {
        history().record(ArticleRow.of(article), article.id(), article.revision());
        slugs().claim(article.permalink(), article.id().value());
        return article.withRevision(article.revision().next());
    }

    @Override
    public Optional<Article> find(ArticleId id) {
        return history().latest(id.value()).map(ArticleRow::toArticle);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new StoredArticlesAt(instant);
    }

    private VersionedTable<ArticleRow> history() {
        return new VersionedTable<>(entityManager, clock, ArticleRow.class);
    }

    private SlugOwners<ArticleSlugRow> slugs() {
        return new SlugOwners<>(entityManager, ArticleSlugRow.class, ArticleSlugRow::new);
    }

    private final class StoredArticlesAt implements Snapshot {

        private static final String OLDEST_FIRST = "row.publication.publishAt, row.id";
        private static final String NEWEST_FIRST = "row.publication.publishAt desc, row.id desc";

        private final Instant instant;

        StoredArticlesAt(Instant instant) {
            this.instant = instant;
        }

        @Override
        public Optional<Article> find(Slug slug) {
            return rows(slugs().owner(slug), "row.id", 0, 1).stream()
                    .filter(article -> article.permalink().matches(slug))
                    .findFirst();
        }

        @Override
        public List<Article> find(Collection<ArticleId> ids) {
            if (ids.isEmpty()) {
                return List.of();
            }
            var wanted = ids.stream().map(ArticleId::value).distinct().toList();
            var known = rows(VersionCondition.of("row.id in :ids", "ids", wanted), "row.id", 0, wanted.size()).stream()
                    .collect(Collectors.toMap(Article::id, Function.identity()));
            return ids.stream()
                    .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                    .toList();
        }

        @Override
        public List<Article> visible(ArticleFilter filter, int skip, int limit) {
            return rows(visible(filter), NEWEST_FIRST, skip, limit);
        }

        @Override
        public int countVisible(ArticleFilter filter) {
            return history().count(instant, visible(filter));
        }

        @Override
        public Optional<Article> previous(Article article, Set<ArticleId> excluded) {
            return beside(article, "<", NEWEST_FIRST, excluded);
        }

        @Override
        public Optional<Article> next(Article article, Set<ArticleId> excluded) {
            return beside(article, ">", OLDEST_FIRST, excluded);
        }

        private Optional<Article> beside(Article article, String side, String order, Set<ArticleId> excluded) {
            return article.publication()
                    .publishAt()
                    .map(at -> PublicationColumns.VISIBLE.and(VersionCondition.of("(row.publication.publishAt " + side
                                    + " :at" + " or row.publication.publishAt = :at and row.id " + side + " :id)")
                            .with("at", at)
                            .with("id", article.id().value())))
                    .flatMap(beside -> history()
                            .idsAsOf(instant, beside, order)
                            .filter(id -> !excluded.contains(new ArticleId(id)))
                            .findFirst())
                    .flatMap(id -> rows(VersionCondition.of("row.id = :id", "id", id), order, 0, 1).stream()
                            .findFirst());
        }

        private VersionCondition visible(ArticleFilter filter) {
            return PublicationColumns.VISIBLE.and(filter.fold(
                    () -> VersionCondition.NONE,
                    topic -> VersionCondition.of(":topic member of row.topics", "topic", topic.text()),
                    author -> VersionCondition.of(":author member of row.authors", "author", author.value())));
        }

        /** Runs no query for a limit of zero rows, because JPA may treat it as no limit. */
        private List<Article> rows(VersionCondition condition, String order, int skip, int limit) {
            return limit == 0
                    ? List.of()
                    : history()
                            .asOf(instant, condition, order)
                            .setFirstResult(skip)
                            .setMaxResults(limit)
                            .getResultStream()
                            .map(ArticleRow::toArticle)
                            .toList();
        }
    }
}
