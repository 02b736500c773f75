package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecm.core.article.Page;
import org.ecm.core.article.Pages;
import org.ecm.core.shared.PageId;
import org.ecm.core.shared.Slug;

/** Stores pages in memory. Thread-safe. */
public final class InMemoryPages implements Pages {

    private final VersionHistory<PageId, Page> ledger;

    /** @param clock tells the moment of each save */
    public InMemoryPages(Clock clock) {
        this.ledger = new VersionHistory<>(clock, Page::id, Page::revision, Page::withRevision);
    }

    @Override
    public Page save(Page page) {
        return ledger.save(page, page.permalink());
    }

    @Override
    public Optional<Page> find(PageId id) {
        return ledger.latest(id);
    }

    @Override
    public Snapshot asOf(Instant instant) {
        return new Snapshot() {
            @Override
            public Optional<Page> find(Slug slug) {
                return ledger.asOf(instant)
                        .filter(page -> page.permalink().matches(slug))
                        .findFirst();
            }

            @Override
            public List<Page> visible() {
                return ledger.asOf(instant)
                        .filter(page -> page.publication().isVisibleAt(instant))
                        .sorted(Comparator.comparing(Page::slug))
                        .toList();
            }
        };
    }
}
