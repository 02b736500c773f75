package org.ecm.web.vault;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.ecm.web.database.Compaction;
import org.ecm.web.database.LowSpaceInserts;

/**
 * Stores the keys in a separate database, which takes no part in the site's transactions.
 *
 * <p>All nodes together make and destroy only one key at a time, so that no key is made for a request that's being erased.
 */
@ApplicationScoped
class JdbcDataKeys implements DataKeys {

    private static final JdbcTransaction.Row<UUID> REQUEST = row -> row.getObject(1, UUID.class);

    @Resource(lookup = "java:app/jdbc/ecm-keys")
    private DataSource database;

    @SuppressWarnings("NullAway.Init")
    JdbcDataKeys() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    JdbcDataKeys(DataSource database) {
        this.database = database;
    }

    @Override
    public WrappedKey make(UUID request, WrappedKey key, Instant at) {
        return JdbcTransaction.on(database, transaction -> {
            lock(transaction);
            if (isErased(transaction, request)) {
                throw new RequestErased();
            }
            var kept = find(transaction, request);
            if (kept.isEmpty()) {
                transaction.update(
                        "insert into data_key (request_id, master, wrapped, made_at) values (?, ?, ?, ?)",
                        request,
                        key.master(),
                        key.text(),
                        utc(at));
            }
            return kept.orElse(key);
        });
    }

    @Override
    public Optional<WrappedKey> find(UUID request) {
        return JdbcTransaction.on(database, transaction -> find(transaction, request));
    }

    @Override
    public void forget(UUID request, Instant at) {
        JdbcTransaction.on(database, transaction -> {
            lock(transaction);
            if (!isErased(transaction, request)) {
                transaction.update(
                        LowSpaceInserts.ALLOWED + "insert into erasure (request_id, erased_at) values (?, ?)",
                        request,
                        utc(at));
            }
            return transaction.update("delete from data_key where request_id = ?", request);
        });
    }

    @Override
    public void discard(UUID request) {
        JdbcTransaction.on(
                database, transaction -> transaction.update("delete from data_key where request_id = ?", request));
    }

    @Override
    public List<KeyErasure> erasures() {
        return JdbcTransaction.on(
                database,
                transaction -> transaction.read(
                        row -> new KeyErasure(
                                row.getObject(1, UUID.class),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        "select request_id, erased_at from erasure order by erased_at, request_id"));
    }

    @Override
    public int forgetAgain() {
        return JdbcTransaction.on(
                database,
                transaction -> transaction.update(
                        "delete from data_key where request_id in (select request_id from erasure)"));
    }

    @Override
    public List<UUID> madeBefore(Instant instant) {
        return JdbcTransaction.on(
                database,
                transaction -> transaction.read(
                        REQUEST,
                        "select request_id from data_key where made_at < ? order by made_at, request_id",
                        utc(instant)));
    }

    @Override
    public Set<String> masters() {
        return Set.copyOf(JdbcTransaction.on(
                database,
                transaction -> transaction.read(row -> row.getString(1), "select distinct master from data_key")));
    }

    @Override
    public List<UUID> wrappedBy(String master) {
        return JdbcTransaction.on(
                database,
                transaction -> transaction.read(
                        REQUEST,
                        "select request_id from data_key where master = ? order by made_at, request_id",
                        master));
    }

    @Override
    public boolean replace(UUID request, WrappedKey kept, WrappedKey fresh) {
        int changed = JdbcTransaction.on(
                database,
                transaction -> transaction.update(
                        "update data_key set master = ?, wrapped = ?"
                                + " where request_id = ? and master = ? and wrapped = ?",
                        fresh.master(),
                        fresh.text(),
                        request,
                        kept.master(),
                        kept.text()));
        return changed == 1;
    }

    @Override
    public void compact() {
        new Compaction(database).run();
    }

    /** Updating the table's only row locks it until the transaction ends, in every database. */
    private static void lock(JdbcTransaction transaction) throws SQLException {
        transaction.update("update data_key_lock set locked_at = current_timestamp where id = 1");
    }

    private static boolean isErased(JdbcTransaction transaction, UUID request) throws SQLException {
        return !transaction
                .read(REQUEST, "select request_id from erasure where request_id = ?", request)
                .isEmpty();
    }

    private static Optional<WrappedKey> find(JdbcTransaction transaction, UUID request) throws SQLException {
        return transaction
                .read(
                        row -> new WrappedKey(row.getString(1), row.getString(2)),
                        "select master, wrapped from data_key where request_id = ?",
                        request)
                .stream()
                .findFirst();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
