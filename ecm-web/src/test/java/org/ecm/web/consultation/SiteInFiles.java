package org.ecm.web.consultation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.ecm.core.consultation.ConsultationRequests;
import org.ecm.web.database.TestDatabase;
import org.ecm.web.database.TestKeys;
import org.ecm.web.vault.TestVaults;

/** Requests and their keys in the files of a data folder, from the start of a process to its end. */
public final class SiteInFiles implements AutoCloseable {

    private final TestDatabase database;
    private final DataSource keys;
    private final TestRequests room;
    private final List<Connection> open;

    /**
     * Opens what is there, or makes it; nothing is reconciled yet.
     *
     * @param data the folder
     * @param masters numbers of the master keys
     */
    public SiteInFiles(Path data, int... masters) throws SQLException {
        database = TestDatabase.embedded(data);
        keys = TestKeys.embedded(data);
        open = List.of(database.dataSource().getConnection(), keys.getConnection());
        room = new TestRequests(database, TestVaults.of(keys, Clock.systemUTC(), masters));
    }

    public ConsultationRequests requests() {
        return room.requests();
    }

    public TestRequests room() {
        return room;
    }

    public DataSource rows() {
        return database.dataSource();
    }

    DataSource keys() {
        return keys;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : open) {
            connection.close(); // the last one: the database ends with it
        }
    }
}
