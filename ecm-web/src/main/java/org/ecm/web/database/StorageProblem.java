package org.ecm.web.database;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Why the site can't save anything at the moment. */
public enum StorageProblem {

    /** The disk of the data folder or of the database server is full, or has less free space than the operator wants. */
    DISK_FULL("disk-full"),

    /** The disk failed to write, or a database file is missing. */
    DISK_FAILED("disk-failed"),

    /** The database or its disk is read-only. */
    READ_ONLY("read-only"),

    /** The database server doesn't answer, or is starting or stopping. */
    UNREACHABLE("database-away");

    private static final int DEPTH = 20;

    private final String word;

    StorageProblem(String word) {
        this.word = word;
    }

    /** {@return the word for this problem in health checks and the log, which reveals nothing about the machine} */
    public String word() {
        return word;
    }

    /**
     * {@return the problem that caused a failure; empty if the cause is something else}
     *
     * @param failure the thrown exception
     */
    public static Optional<StorageProblem> of(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < DEPTH; cause = cause.getCause(), depth++) {
            var problem = cause instanceof SQLException sql ? ofSql(sql) : Optional.<StorageProblem>empty();
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<StorageProblem> ofSql(SQLException failure) {
        if (failure instanceof StorageFailure known) {
            return Optional.of(known.problem());
        }
        var state = Objects.toString(failure.getSQLState(), "");
        if (failure instanceof SQLTransactionRollbackException) { // another transaction was faster
            return Optional.empty();
        }
        if (state.equals("53100")) {
            return Optional.of(DISK_FULL);
        }
        if (state.equals("25006")) {
            return Optional.of(READ_ONLY);
        }
        if (state.startsWith("58")) { // an error of the server's operating system
            return Optional.of(DISK_FAILED);
        }
        // class 08: failed connection; 53: server at its limits; 57P: server starting or stopping
        return state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || failure instanceof SQLTransientException
                        || failure instanceof SQLNonTransientConnectionException
                ? Optional.of(UNREACHABLE)
                : Optional.empty();
    }

    /** {@return why a file operation failed, which the operating system reports only as text} */
    static StorageProblem ofFile(IOException failure) {
        var reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        var words = Objects.toString(reason, "").toLowerCase(Locale.ROOT);
        if (words.contains("no space") || words.contains("quota")) {
            return DISK_FULL;
        }
        return words.contains("read-only") ? READ_ONLY : DISK_FAILED;
    }
}
