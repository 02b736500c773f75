package org.ecm.web.content;

import java.time.Clock;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;
import org.ecm.web.settings.SiteSettings;
import org.ecm.web.settings.SiteSettingsHistory;

/** Settings kept for as long as a test lasts. */
final class InMemorySiteSettingsHistory implements SiteSettingsHistory {

    private final Clock clock;
    private final NavigableMap<Instant, Recorded> records = new TreeMap<>();

    InMemorySiteSettingsHistory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Recorded save(SiteSettings settings, Revision expectedRevision) {
        if (!latest().map(Recorded::revision).orElse(Revision.NONE).equals(expectedRevision)) {
            throw new StaleRevision("site", expectedRevision);
        }
        var saved = new Recorded(settings, expectedRevision.next());
        var now = clock.instant();
        records.put(
                records.isEmpty() || records.lastKey().isBefore(now)
                        ? now
                        : records.lastKey().plusNanos(1),
                saved);
        return saved;
    }

    @Override
    public Optional<Recorded> latest() {
        return asOf(Instant.MAX);
    }

    @Override
    public Optional<Recorded> asOf(Instant instant) {
        return Optional.ofNullable(records.floorEntry(instant)).map(entry -> entry.getValue());
    }
}
