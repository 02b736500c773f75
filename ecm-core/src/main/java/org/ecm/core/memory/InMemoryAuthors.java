package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecm.core.author.Author;
import org.ecm.core.author.Authors;
import org.ecm.core.shared.AuthorId;
import org.ecm.core.shared.Slug;

/** Stores authors in memory. Thread-safe. */
public final class InMemoryAuthors implements Authors {

    private final VersionHistory<AuthorId, Author> ledger;

    /** @param clock tells the moment of each save */
    public InMemoryAuthors(Clock clock) {
        this.ledger = new VersionHistory<>(clock, Author::id, Author::revision, Author::withRevision);
    }

    @Override
    public Author save(Author author) {
        return ledger.save(author, author.permalink());
    }

    @Override
    public Optional<Author> find(AuthorId id) {
        return ledger.latest(id);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Author> find(Slug slug) {
                return ledger.asOf(instant)
                        .filter(author -> author.permalink().matches(slug))
                        .findFirst();
            }

            @Override
            public List<Author> find(Collection<AuthorId> ids) {
                return ids.stream()
                        .flatMap(id -> ledger.asOf(id, instant).stream())
                        .toList();
            }

            @Override
            public List<Author> all() {
                return ledger.asOf(instant)
                        .sorted(Comparator.comparing(Author::slug))
                        .toList();
            }
        };
    }
}
