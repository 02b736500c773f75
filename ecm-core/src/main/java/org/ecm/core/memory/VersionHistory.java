package org.ecm.core.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecm.core.shared.Permalink;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.Slug;
import org.ecm.core.shared.SlugTaken;
import org.ecm.core.shared.StaleRevision;

/**
 * Keeps every saved version of the aggregates of one kind.
 *
 * @param <I> the type of an aggregate's id
 * @param <A> the type of the aggregates
 */
final class VersionHistory<I extends Comparable<I>, A> {

    private final Clock clock;
    private final Function<A, I> id;
    private final Function<A, Revision> revision;
    private final BiFunction<A, Revision, A> at;
    private final Map<I, NavigableMap<Instant, A>> records = new TreeMap<>();
    private final Map<Slug, I> owners = new HashMap<>();

    VersionHistory(Clock clock, Function<A, I> id, Function<A, Revision> revision, BiFunction<A, Revision, A> at) {
        this.clock = clock;
        this.id = id;
        this.revision = revision;
        this.at = at;
    }

    /** Saves an aggregate with slugs; a slug always belongs to its first owner. */
    synchronized A save(A aggregate, Permalink permalink) {
        requireLatest(aggregate);
        permalink.slugs().forEach(slug -> {
            var owner = owners.get(slug);
            if (owner != null && !owner.equals(id.apply(aggregate))) {
                throw new SlugTaken(slug);
            }
        });
        permalink.slugs().forEach(slug -> owners.put(slug, id.apply(aggregate)));
        return save(aggregate);
    }

    synchronized A save(A aggregate) {
        requireLatest(aggregate);
        var saved = at.apply(aggregate, revision.apply(aggregate).next());
        var history = records.computeIfAbsent(id.apply(aggregate), key -> new TreeMap<>());
        history.put(recordedAt(history), saved);
        return saved;
    }

    synchronized Optional<A> latest(I key) {
        return Optional.ofNullable(records.get(key))
                .map(history -> history.lastEntry().getValue());
    }

    synchronized Optional<A> asOf(I key, Instant instant) {
        return Optional.ofNullable(records.get(key))
                .map(history -> history.floorEntry(instant))
                .map(Map.Entry::getValue);
    }

    /** Returns all aggregates as of an instant, by id. */
    synchronized Stream<A> asOf(Instant instant) {
        return records.keySet().stream().flatMap(key -> asOf(key, instant).stream()).toList().stream();
    }

    private void requireLatest(A aggregate) {
        var saved = latest(id.apply(aggregate)).map(revision).orElse(Revision.NONE);
        if (!saved.equals(revision.apply(aggregate))) {
            throw new StaleRevision(id.apply(aggregate), revision.apply(aggregate));
        }
    }

    /** Returns an instant later than all earlier versions, however quickly they follow each other. */
    private Instant recordedAt(NavigableMap<Instant, A> history) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return history.isEmpty() || history.lastKey().isBefore(now)
                ? now
                : history.lastKey().plus(1, ChronoUnit.MICROS);
    }
}
