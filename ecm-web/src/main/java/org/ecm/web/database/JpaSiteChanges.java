package org.ecm.web.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Detects site changes by their numbers.
 *
 * <p>The greatest number alone isn't enough, because a change can be committed after one with a greater number. So a node also
 * remembers the missing numbers below the greatest one, and queries those too. Numbers of transactions that were rolled back
 * stay missing; a node forgets them after a day. Except for a node's first query, the work doesn't depend on the number of
 * changes.
 */
@ApplicationScoped
@Transactional
class JpaSiteChanges implements SiteChanges {

    /** An upper bound for the duration of the site's transactions. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Clock clock;

    private final AtomicReference<Seen> seen = new AtomicReference<>(new Seen(0, 0, List.of()));

    @SuppressWarnings("NullAway.Init")
    JpaSiteChanges() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaSiteChanges(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The changes that this node has found so far.
     *
     * @param changes the result of {@link SiteChanges#latest}
     * @param greatest the greatest number found so far; 0 if none was found
     * @param gaps the missing numbers below it
     */
    private record Seen(long changes, long greatest, List<Gap> gaps) {}

    /**
     * A range of missing numbers, whose transactions weren't committed when this node queried them.
     *
     * @param below the last existing number before the range; 0 if none exists
     * @param above the first existing number after the range
     * @param aboveAt when the change with the number {@code above} was recorded; the missing numbers were assigned earlier
     */
    private record Gap(long below, long above, Instant aboveAt) {

        boolean isOpen(Instant now) {
            return aboveAt.isAfter(now.minus(LONGEST_TRANSACTION));
        }
    }

    @Override
    public long latest() {
        var now = clock.instant();
        while (true) {
            var before = Objects.requireNonNull(seen.get());
            var after = read(before, now);
            // if another thread was faster, its result may not include what this one found
            if (after.equals(before) || seen.compareAndSet(before, after)) {
                return after.changes;
            }
        }
    }

    private Seen read(Seen before, Instant now) {
        var open = before.gaps.stream().filter(gap -> gap.isOpen(now)).toList();
        long greatest = greatest().orElse(0L);
        if (greatest <= before.greatest && !isAnyFilled(open)) {
            return new Seen(before.changes, before.greatest, open);
        }
        var gaps = Stream.concat(
                        open.stream().flatMap(gap -> gaps(gap.below, gap.above, now)),
                        gaps(before.greatest, greatest, now))
                .toList();
        return new Seen(
                before.greatest == 0 ? greatest : before.changes + 1, Math.max(before.greatest, greatest), gaps);
    }

    private Optional<Long> greatest() {
        return Optional.ofNullable(entityManager
                .createQuery("select max(row.number) from SiteChangeRow row", Long.class)
                .getSingleResult());
    }

    private boolean isAnyFilled(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return false;
        }
        var query = entityManager.createQuery(
                IntStream.range(0, gaps.size())
                        .mapToObj(i -> "row.number > :below" + i + " and row.number < :above" + i)
                        .collect(Collectors.joining(" or ", "select count(row) from SiteChangeRow row where ", "")),
                Long.class);
        for (int i = 0; i < gaps.size(); i++) {
            query.setParameter("below" + i, gaps.get(i).below).setParameter("above" + i, gaps.get(i).above);
        }
        return query.getSingleResult() > 0;
    }

    /** {@return the open gaps between two numbers, of which the second exists} */
    private Stream<Gap> gaps(long below, long above, Instant now) {
        return entityManager
                .createQuery(
                        "select row.number, row.changedAt from SiteChangeRow row where row.number > :next and row.number <= :above"
                                + " and row.changedAt > :since and not exists"
                                + " (select other.id from SiteChangeRow other where other.number = row.number - 1)"
                                + " order by row.number",
                        Object[].class)
                .setParameter("next", below + 1)
                .setParameter("above", above)
                .setParameter("since", now.minus(LONGEST_TRANSACTION))
                .getResultStream()
                .map(row -> new Gap(lastBefore((long) row[0]), (long) row[0], (Instant) row[1]));
    }

    private long lastBefore(long number) {
        return Optional.ofNullable(entityManager
                        .createQuery(
                                "select max(row.number) from SiteChangeRow row where row.number < :number", Long.class)
                        .setParameter("number", number)
                        .getSingleResult())
                .orElse(0L);
    }
}
