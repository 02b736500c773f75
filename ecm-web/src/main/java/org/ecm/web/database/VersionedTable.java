package org.ecm.web.database;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecm.core.shared.Revision;
import org.ecm.core.shared.StaleRevision;

/**
 * All versions of one kind of thing: how one supersedes another, and which of them stood at a moment.
 *
 * @param <R> the kind's rows
 */
public final class VersionedTable<R extends VersionRow> {

    /** How many ids are looked up at once. */
    private static final int PORTION = 100;

    private final EntityManager entityManager;
    private final Clock clock;
    private final Class<R> kind;

    /**
     * @param entityManager the database
     * @param clock tells when something is recorded
     * @param kind the kind's rows
     */
    public VersionedTable(EntityManager entityManager, Clock clock, Class<R> kind) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.kind = kind;
    }

    /**
     * Records a version, supersedes the one it was drawn from, and numbers the change.
     *
     * <p>Two versions of one thing never share an instant, however fast they follow each other or clocks go wrong.
     *
     * @param row what is to be recorded
     * @param id what it is, for the message of a refusal
     * @param expectedRevision the revision the change was based on
     * @throws StaleRevision if that is not the latest, or somebody saves at this very moment
     */
    public void record(R row, Object id, Revision expectedRevision) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var standing = entityManager
                .createQuery(
                        "select row.revision, row.recordedAt from " + kind.getSimpleName()
                                + " row where row.id = :id and row.supersededAt = :open",
                        Object[].class)
                .setParameter("id", row.id())
                .setParameter("open", VersionRow.OPEN)
                .getResultStream()
                .findFirst();
        int latest = standing.map(columns -> (int) columns[0]).orElse(Revision.NONE.number());
        if (latest != expectedRevision.number()) {
            throw new StaleRevision(id, expectedRevision);
        }
        row.recordedAt = standing.map(columns -> ((Instant) columns[1]).plus(1, ChronoUnit.MICROS))
                .filter(earliest -> earliest.isAfter(now))
                .orElse(now);
        row.supersededAt = VersionRow.OPEN;
        row.revision = expectedRevision.next().number();
        row.rowId = UuidCreator.getTimeOrderedEpoch();
        try {
            if (standing.isPresent() && !supersede(row, expectedRevision)) {
                throw new StaleRevision(id, expectedRevision);
            }
            entityManager.persist(row);
            entityManager.persist(SiteChangeRow.at(now));
            entityManager.flush();
        } catch (PersistenceException e) {
            if (SqlErrors.isOf(e, "_one_revision") || SqlErrors.isOf(e, "_one_open") || SqlErrors.isOfRivals(e)) {
                throw new StaleRevision(id, expectedRevision);
            }
            throw e;
        }
    }

    /** {@return whether the version was still open} */
    private boolean supersede(R row, Revision expectedRevision) {
        return entityManager
                        .createQuery("update " + kind.getSimpleName() + " row set row.supersededAt = :now"
                                + " where row.id = :id and row.revision = :drawnFrom and row.supersededAt = :open")
                        .setParameter("now", row.recordedAt)
                        .setParameter("id", row.id())
                        .setParameter("drawnFrom", expectedRevision.number())
                        .setParameter("open", VersionRow.OPEN)
                        .executeUpdate()
                == 1;
    }

    /**
     * {@return the latest version; empty if there never was one}
     *
     * @param id what all versions of it share
     */
    public Optional<R> latest(Object id) {
        return asOf(Instant.MAX, VersionCondition.of("row.id = :id", "id", id), "row.revision")
                .getResultStream()
                .findFirst();
    }

    /**
     * {@return the versions that stood at a moment}
     *
     * @param instant in the future, it means the latest
     * @param condition which of them
     * @param order what an {@code order by} takes; {@code row} is the version
     */
    public TypedQuery<R> asOf(Instant instant, VersionCondition condition, String order) {
        return query("select row", instant, condition, " order by " + order, kind);
    }

    /**
     * {@return what the versions that stood at a moment are versions of, looked up in portions as it is read}
     *
     * <p>For what no query can sort out, which takes only so many parameters.
     *
     * @param instant in the future, it means the latest
     * @param condition which of them
     * @param order what an {@code order by} takes, total; {@code row} is the version
     */
    public Stream<UUID> idsAsOf(Instant instant, VersionCondition condition, String order) {
        return IntStream.iterate(0, skip -> skip + PORTION)
                .mapToObj(skip -> query("select row.id", instant, condition, " order by " + order, UUID.class)
                        .setFirstResult(skip)
                        .setMaxResults(PORTION)
                        .getResultList())
                .takeWhile(portion -> !portion.isEmpty())
                .flatMap(List::stream);
    }

    /**
     * {@return how many of the versions that stood at a moment there are}
     *
     * @param instant in the future, it means the latest
     * @param condition which of them
     */
    public int count(Instant instant, VersionCondition condition) {
        return query("select count(row)", instant, condition, "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Between the bounds of every store, microseconds decide: nothing was recorded, or is published, in between. */
    private <T> TypedQuery<T> query(
            String select, Instant instant, VersionCondition condition, String order, Class<T> result) {
        var query = entityManager
                .createQuery(
                        select + " from " + kind.getSimpleName()
                                + " row where row.recordedAt <= :moment and row.supersededAt > :moment"
                                + condition.text() + order,
                        result)
                .setParameter("moment", Timestamps.within(instant));
        condition.values().forEach(query::setParameter);
        return query;
    }
}
