package org.ecm.web.consultation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.ecm.core.availability.TimeRange;
import org.ecm.core.consultation.ConsultationRequest;
import org.ecm.core.consultation.RequestState;
import org.ecm.core.shared.RequestId;

/** Loads requests from their rows, with as many queries for many requests as for one, and updates their rows. */
@ApplicationScoped
@Transactional
class JpaRequests {

    @PersistenceContext
    private EntityManager entityManager;

    @SuppressWarnings("NullAway.Init")
    JpaRequests() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaRequests(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** {@return the first request that meets a condition on {@code :value}} */
    Optional<ConsultationRequest> find(String condition, Object value) {
        return toRequests(query(condition, value)).stream().findFirst();
    }

    /** {@return the existing requests among some ids, in the given order} */
    List<ConsultationRequest> find(Collection<RequestId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = ids.stream().map(RequestId::value).distinct().toList();
        var known = list("row.id in :value", wanted).stream().collect(toMap(ConsultationRequest::id, found -> found));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .toList();
    }

    /** {@return the requests that meet a condition on {@code :value}, latest received first, then by id} */
    List<ConsultationRequest> list(String condition, Object value) {
        return toRequests(query(condition, value));
    }

    /** {@return a page of these requests; a limit of 0 is handled here because JPA providers may read it as no limit} */
    List<ConsultationRequest> list(String condition, Object value, int skip, int limit) {
        return limit == 0
                ? List.of()
                : toRequests(query(condition, value).setFirstResult(skip).setMaxResults(limit));
    }

    /** {@return the unanswered requests, oldest first, then by id} */
    List<RequestId> waiting(int skip, int limit) {
        return limit == 0
                ? List.of()
                : entityManager
                        .createQuery(
                                "select row.id from RequestRow row where row.state = :received"
                                        + " order by row.receivedAt, row.id",
                                UUID.class)
                        .setParameter("received", RequestState.RECEIVED)
                        .setFirstResult(skip)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(RequestId::new)
                        .toList();
    }

    /** {@return the number of requests in the given states} */
    int count(Set<RequestState> states) {
        return states.isEmpty()
                ? 0
                : entityManager
                        .createQuery("select count(row) from RequestRow row where row.state in :states", Long.class)
                        .setParameter("states", states)
                        .getSingleResult()
                        .intValue();
    }

    /** {@return requests in the given states whose last change was at or before a moment, longest inactive first, then by id} */
    List<RequestId> silentSince(Set<RequestState> states, Instant since) {
        return states.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select row.id from RequestRow row where row.state in :states"
                                        + " and row.lastChangeAt <= :since order by row.lastChangeAt, row.id",
                                UUID.class)
                        .setParameter("states", states)
                        .setParameter("since", since)
                        .getResultStream()
                        .map(RequestId::new)
                        .toList();
    }

    /** {@return the pending requests for a slot that overlaps a range, oldest first, then by id} */
    List<ConsultationRequest> askingFor(TimeRange range) {
        return toRequests(entityManager
                .createQuery(
                        "select row from RequestRow row where row.state = :received"
                                + " and row.askedFrom < :end and row.askedUntil > :start"
                                + " order by row.receivedAt, row.id",
                        RequestRow.class)
                .setParameter("received", RequestState.RECEIVED)
                .setParameter("start", range.start())
                .setParameter("end", range.end())
                .setHint(QueryHints.REFRESH, HintValues.TRUE));
    }

    /** Refreshes rows that this transaction read earlier, because bulk updates bypass the persistence context. */
    private TypedQuery<RequestRow> query(String condition, Object value) {
        return entityManager
                .createQuery(
                        "select row from RequestRow row where " + condition + " order by row.receivedAt desc, row.id",
                        RequestRow.class)
                .setParameter("value", value)
                .setHint(QueryHints.REFRESH, HintValues.TRUE);
    }

    private List<ConsultationRequest> toRequests(TypedQuery<RequestRow> query) {
        var rows = query.getResultList();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(RequestRow::id).toList();
        var acknowledgments =
                lines(AcknowledgmentRow.class, ids, AcknowledgmentRow::request, AcknowledgmentRow::toAcknowledgment);
        var histories = lines(HistoryEntryRow.class, ids, HistoryEntryRow::request, HistoryEntryRow::toEntry);
        return rows.stream()
                .map(row -> row.toRequest(
                        acknowledgments.getOrDefault(row.id(), List.of()), histories.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** {@return the child rows of several requests as values, by request and in order of position} */
    private <R, T> Map<UUID, List<T>> lines(
            Class<R> kind, List<UUID> requests, Function<R, UUID> request, Function<R, T> line) {
        return entityManager
                .createQuery(
                        "select row from " + kind.getSimpleName()
                                + " row where row.place.request in :requests order by row.place.position",
                        kind)
                .setParameter("requests", requests)
                .getResultStream()
                .collect(groupingBy(request, mapping(line, toList())));
    }

    /**
     * Saves a request's next revision in its row, and locks the row until the end of the transaction.
     *
     * @return whether the request was still at its expected revision; if not, nothing is saved
     */
    boolean advance(ConsultationRequest request, int known) {
        return entityManager
                        .createQuery("update RequestRow row set row.revision = :next, row.state = :state,"
                                + " row.suspected = :suspected, row.lastChangeAt = :lastChange,"
                                + " row.entries = :entries, row.traces = row.traces + :fresh"
                                + (request.key().isEmpty() ? ", row.submissionKey = null" : "")
                                + " where row.id = :id and row.revision = :drawnFrom")
                        .setParameter("next", request.revision().next().number())
                        .setParameter("state", request.state())
                        .setParameter("suspected", request.suspected())
                        .setParameter("lastChange", request.lastActivityAt())
                        .setParameter("entries", request.history().size())
                        .setParameter("fresh", request.history().size() - known)
                        .setParameter("id", request.id().value())
                        .setParameter("drawnFrom", request.revision().number())
                        .executeUpdate()
                == 1;
    }
}
