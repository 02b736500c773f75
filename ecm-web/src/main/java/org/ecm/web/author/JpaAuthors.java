package org.ecm.web.author;

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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Slug;
import org.ecm.web.database.ChildRows;
import org.ecm.web.database.SlugOwners;
import org.ecm.web.database.VersionCondition;
import org.ecm.web.database.VersionedTable;

/** Stores authors in the database. */
@ApplicationScoped
@Transactional
class JpaAuthors implements Authors {

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    @SuppressWarnings("NullAway.Init")
    JpaAuthors() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaAuthors(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public Author save(Author author) {
        history().record(AuthorRow.of(author), author.id(), author.revision());
        slugs().claim(author.permalink(), author.id().value());
        return author.withRevision(author.revision().next());
    }

    @Override
    public Optional<Author> find(AuthorId id) {
        return authors(history().latest(id.value()).stream().toList()).stream().findFirst();
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Author> find(Slug slug) {
                return rows(instant, slugs().owner(slug)).stream()
                        .filter(author -> author.permalink().matches(slug))
                        .findFirst();
            }

            @Override
            public List<Author> find(Collection<AuthorId> ids) {
                if (ids.isEmpty()) {
                    return List.of();
                }
                var wanted = ids.stream().map(AuthorId::value).distinct().toList();
                var known = rows(instant, VersionCondition.of("row.id in :ids", "ids", wanted)).stream()
                        .collect(Collectors.toMap(Author::id, Function.identity()));
                return ids.stream()
                        .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                        .toList();
            }

            @Override
            public List<Author> all() {
                return rows(instant, VersionCondition.NONE);
            }
        };
    }

    private List<Author> rows(Instant instant, VersionCondition condition) {
        return authors(history().asOf(instant, condition, "row.permalink.slug").getResultList());
    }

    private List<Author> authors(List<AuthorRow> rows) {
        var credentials = new ChildRows<>(
                        entityManager, AuthorRow.class, "credentials", CredentialRow.COLUMNS, CredentialRow::read)
                .of(rows);
        return rows.stream().map(row -> row.toAuthor(credentials.apply(row))).toList();
    }

    private VersionedTable<AuthorRow> history() {
        return new VersionedTable<>(entityManager, clock, AuthorRow.class);
    }

    private SlugOwners<AuthorSlugRow> slugs() {
        return new SlugOwners<>(entityManager, AuthorSlugRow.class, AuthorSlugRow::new);
    }
}
