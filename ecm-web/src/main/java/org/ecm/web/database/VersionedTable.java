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
 * Records the versions of one kind of thing, and finds those that were current at an instant.
 *
 * @param <R> the row class of the versions
 */
public final class VersionedTable<R extends VersionRow> {

    /** The number of ids per query. */
    private static final int PORTION = 100;

    private final EntityManager entityManager;
    private final Clock clock;
    private final Class<R> kind;

    /**
     * @param entityManager the database
     * @param clock gives the time at which a version is recorded
     * @param kind the row class of the versions
     */
    public VersionedTable(EntityManager entityManager, Clock clock, Class<R> kind) {
        this.entityManager = entityManager;
        this.clock = clock;
        this.kind = kind;
    }

    /**
     * Records a version, supersedes the one on which it's based, and records a site change.
     *
     * <p>Two versions of one thing never have the same recording time, even if they follow at once or a clock is wrong.
     *
     * @param row the version to record
     * @param id the identifier of the thing, for the exception message
     * @param expectedRevision the revision on which the change is based
     * @throws StaleRevision if that isn't the latest revision, or another transaction saves at the same time
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

    /** {@return whether the superseded version was still current} */
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
     * @param id the identifier that all versions of the thing share
     */
    public Optional<R> latest(Object id) {
        return asOf(Instant.MAX, VersionCondition.of("row.id = :id", "id", id), "row.revision")
                .getResultStream()
                .findFirst();
    }

    /**
     * {@return a query for the versions that were current at an instant}
     *
     * @param instant the instant; any future one selects the latest versions
     * @param condition selects among those versions
     * @param order the JPQL after {@code order by}, where {@code row} is the version
     */
    public TypedQuery<R> asOf(Instant instant, VersionCondition condition, String order) {
        return query("select row", instant, condition, " order by " + order, kind);
    }

    /**
     * {@return the ids of the things whose versions were current at an instant, loaded in portions as the stream is read}
     *
     * <p>The caller filters the stream, where a query would need too many parameters.
     *
     * @param instant the instant; any future one selects the latest versions
     * @param condition selects among those versions
     * @param order the JPQL of a total order after {@code order by}, where {@code row} is the version
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
     * {@return the number of versions that were current at an instant}
     *
     * @param instant the instant; any future one selects the latest versions
     * @param condition selects among those versions
     */
    public int count(Instant instant, VersionCondition condition) {
        return query("select count(row)", instant, condition, "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** Limits the instant to microseconds in the range of every store; nothing is recorded or published in between. */
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
