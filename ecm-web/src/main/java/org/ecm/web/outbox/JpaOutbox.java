package org.ecm.web.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ecm.core.consultation.Notice;
import org.ecm.core.consultation.Notice.NoticeKind;
import org.ecm.core.shared.NoticeId;
import org.ecm.core.shared.RequestId;

/**
 * The outbox kept in the database.
 *
 * <p>A lease is an update on the condition that nobody has one: of two nodes that want the same notice the second waits
 * for the row of the first, and then changes nothing. So is a settlement, on the condition that the lease is still the
 * same. No row is ever made here, so one that was deleted meanwhile stays so.
 */
@ApplicationScoped
@Transactional
class JpaOutbox implements Outbox, UndeliveredEmails {

    /** Of how many that are due one is tried for: others may be faster with the first few. */
    private static final int CANDIDATES = 16;

    private static final Duration DAY = Duration.ofHours(24);

    private static final String TAKEABLE =
            "row.state = :waiting and row.dueAt <= :now" + " and (row.leasedUntil is null or row.leasedUntil <= :now)";

    /** The columns of a notice itself. Its entity belongs to the room that writes notices. */
    private static final String NOTICE = "row.id, row.request, row.kind, row.recordedAt";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Supplier<UUID> ids;

    @SuppressWarnings("NullAway.Init")
    JpaOutbox() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JpaOutbox(EntityManager entityManager, Supplier<UUID> ids) {
        this.entityManager = entityManager;
        this.ids = ids;
    }

    @Override
    public Optional<LeasedNotice> take(Instant now) {
        var lease = ids.get().toString();
        return entityManager
                .createQuery(
                        "select row.id from NoticeRow row where " + TAKEABLE + " order by row.dueAt, row.id",
                        UUID.class)
                .setParameter("waiting", NoticeStatus.WAITING.name())
                .setParameter("now", now)
                .setMaxResults(CANDIDATES)
                .getResultList()
                .stream()
                .filter(id -> lease(id, lease, now))
                .findFirst()
                .map(id -> leased(id, lease));
    }

    private boolean lease(UUID id, String lease, Instant now) {
        return entityManager
                        .createQuery("update NoticeRow row set row.lease = :lease, row.leasedUntil = :until"
                                + " where row.id = :id and " + TAKEABLE)
                        .setParameter("lease", lease)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("id", id)
                        .setParameter("waiting", NoticeStatus.WAITING.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private LeasedNotice leased(UUID id, String lease) {
        return entityManager
                .createQuery(
                        "select " + NOTICE + ", row.triedSince, row.attempts from NoticeRow row where row.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new LeasedNotice(notice(row), lease, (int) row[5], triedSince(row)))
                .findFirst()
                .orElseThrow();
    }

    private static Notice notice(Object[] row) {
        return new Notice(
                new NoticeId((UUID) row[0]),
                Optional.ofNullable((UUID) row[1]).map(RequestId::new),
                (NoticeKind) row[2],
                (Instant) row[3]);
    }

    private static Optional<Instant> triedSince(Object[] row) {
        return Optional.ofNullable((Instant) row[4]);
    }

    @Override
    public boolean settle(LeasedNotice leased, DeliveryResult result, Instant now) {
        return result.fold(
                () -> settleAs(leased, NoticeStatus.SENT, now),
                () -> settleAs(leased, NoticeStatus.DROPPED, now),
                reason -> settle(
                        leased,
                        "row.state = :state, row.settledAt = :now, row.reason = :reason",
                        Map.of("state", NoticeStatus.FAILED.name(), "now", now, "reason", reason)),
                later -> later.tried()
                        ? settle(
                                leased,
                                "row.attempts = row.attempts + 1, row.triedSince = :since, row.reason = :reason,"
                                        + " row.dueAt = :due",
                                Map.of(
                                        "since", leased.triedSince().orElse(now),
                                        "reason", later.reason(),
                                        "due", later.due()))
                        : settle(
                                leased,
                                "row.reason = :reason, row.dueAt = :due",
                                Map.of("reason", later.reason(), "due", later.due())));
    }

    private boolean settleAs(LeasedNotice leased, NoticeStatus state, Instant now) {
        return settle(
                leased,
                "row.state = :state, row.settledAt = :now, row.reason = null",
                Map.of("state", state.name(), "now", now));
    }

    private boolean settle(LeasedNotice leased, String change, Map<String, Object> values) {
        var update = entityManager.createQuery("update NoticeRow row set " + change
                + ", row.lease = null, row.leasedUntil = null where row.id = :id and row.lease = :lease");
        values.forEach(update::setParameter);
        return update.setParameter("id", leased.notice().id().value())
                        .setParameter("lease", leased.lease())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Instant> limitReachedUntil(LeasedNotice leased, int limit, Instant now) {
        return limitReachedUntil(leased, Audience.REQUESTER, limit, now);
    }

    @Override
    public boolean wasSentToday(LeasedNotice leased, Instant now) {
        return limitReachedUntil(leased, Set.of(leased.notice().kind()), 1, now).isPresent();
    }

    private Optional<Instant> limitReachedUntil(LeasedNotice leased, Set<NoticeKind> kinds, int limit, Instant now) {
        return leased.notice()
                .request()
                .flatMap(request -> entityManager
                        .createQuery(
                                "select row.settledAt from NoticeRow row where row.state = :sent and row.kind in :kinds"
                                        + " and row.settledAt > :since and row.request in (select other.request from"
                                        + " RequestContentRow other where other.fingerprint in (select own.fingerprint from"
                                        + " RequestContentRow own where own.request = :request)) order by row.settledAt desc",
                                Instant.class)
                        .setParameter("sent", NoticeStatus.SENT.name())
                        .setParameter("kinds", kinds)
                        .setParameter("since", now.minus(DAY))
                        .setParameter("request", request.value())
                        .setFirstResult(limit - 1)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(earliest -> earliest.plus(DAY)));
    }

    @Override
    public Optional<Instant> practiceLimitReachedUntil(int limit, Instant now) {
        return entityManager
                .createQuery(
                        "select row.settledAt from NoticeRow row where row.state = :sent and row.kind not in :kinds"
                                + " and row.settledAt > :since order by row.settledAt desc",
                        Instant.class)
                .setParameter("sent", NoticeStatus.SENT.name())
                .setParameter("kinds", Audience.REQUESTER)
                .setParameter("since", now.minus(DAY))
                .setFirstResult(limit - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(earliest -> earliest.plus(DAY));
    }

    /** To JPA no rows at most may mean that there is no limit. */
    @Override
    public List<UndeliveredEmail> latest(int limit) {
        return limit == 0
                ? List.of()
                : entityManager
                        .createQuery(
                                "select " + NOTICE + ", row.triedSince, row.settledAt, row.state, row.reason"
                                        + " from NoticeRow row where row.state = :failed"
                                        + " or (row.state = :waiting and (row.triedSince is not null"
                                        + " or row.reason = :heldBack))"
                                        + " order by coalesce(row.settledAt, row.triedSince, row.recordedAt) desc, row.id",
                                Object[].class)
                        .setParameter("failed", NoticeStatus.FAILED.name())
                        .setParameter("waiting", NoticeStatus.WAITING.name())
                        .setParameter("heldBack", UndeliveredEmail.HELD_BACK)
                        .setMaxResults(limit)
                        .getResultStream()
                        .map(JpaOutbox::trouble)
                        .toList();
    }

    private static UndeliveredEmail trouble(Object[] row) {
        boolean givenUp = NoticeStatus.FAILED.name().equals(row[6]);
        var notice = notice(row);
        return new UndeliveredEmail(
                notice,
                Optional.ofNullable((String) row[7]).orElse(""),
                (givenUp ? Optional.ofNullable((Instant) row[5]) : triedSince(row)).orElse(notice.recordedAt()),
                givenUp);
    }

    @Override
    public int givenUp() {
        return entityManager
                .createQuery("select count(row) from NoticeRow row where row.state = :failed", Long.class)
                .setParameter("failed", NoticeStatus.FAILED.name())
                .getSingleResult()
                .intValue();
    }

    @Override
    public boolean sendAgain(NoticeId id, Instant now) {
        return entityManager
                        .createQuery(
                                "update NoticeRow row set row.state = :waiting, row.dueAt = :now, row.attempts = 0,"
                                        + " row.triedSince = null, row.settledAt = null, row.reason = null"
                                        + " where row.id = :id and row.state = :failed")
                        .setParameter("waiting", NoticeStatus.WAITING.name())
                        .setParameter("now", now)
                        .setParameter("id", id.value())
                        .setParameter("failed", NoticeStatus.FAILED.name())
                        .executeUpdate()
                == 1;
    }
}
