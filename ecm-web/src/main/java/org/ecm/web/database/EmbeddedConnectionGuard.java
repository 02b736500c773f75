package org.ecm.web.database;

import java.sql.SQLException;
import org.hsqldb.error.ErrorCode;

/** Guards the connections from one opening of the embedded database, so that a reopened one can't confirm their commits. */
final class EmbeddedConnectionGuard implements ConnectionGuard {

    private final EmbeddedDatabase database;
    private final FailStopFileAccess opened;

    EmbeddedConnectionGuard(EmbeddedDatabase database, FailStopFileAccess opened) {
        this.database = database;
        this.opened = opened;
    }

    @Override
    public void requireWorking() throws SQLException {
        var found = opened.problem();
        if (found != null) {
            throw new StorageFailure(found);
        }
    }

    @Override
    public void requireSpace() throws SQLException {
        if (database.isBelowFloor()) {
            throw new StorageFailure(StorageProblem.DISK_FULL);
        }
    }

    @Override
    public void confirm() throws SQLException {
        database.confirm(opened);
        requireWorking();
    }

    /** Detects failures of the data file, which HSQLDB doesn't write through {@link FailStopFileAccess}. */
    @Override
    public void note(SQLException failure) {
        switch (-failure.getErrorCode()) {
            case ErrorCode.FILE_IO_ERROR, ErrorCode.DATA_FILE_ERROR, ErrorCode.DATA_FILE_IS_FULL ->
                opened.fail(database.likelyProblem());
            default -> {
                // the statement failed, not the disk
            }
        }
    }

    @Override
    public boolean isUsable() {
        return database.isCurrent(opened) && opened.problem() == null;
    }
}
