package org.ecm.web.database;

import java.io.IOException;
import java.util.function.Consumer;
import org.hsqldb.HsqlException;
import org.hsqldb.error.Error;
import org.hsqldb.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Tracks whether the disk has accepted every write of one opened database, and keeps the first failure. */
final class DiskStatus {

    private final Consumer<StorageProblem> listener;

    private volatile @Nullable StorageProblem problem;

    /** @param listener receives the first failure, in the thread in which it happened */
    DiskStatus(Consumer<StorageProblem> listener) {
        this.listener = listener;
    }

    /** {@return why writing has stopped; null while no write has failed} */
    @Nullable
    StorageProblem problem() {
        return problem;
    }

    boolean isWorking() {
        return problem == null;
    }

    /** Stops all writing, and reports the first failure to the listener. */
    void fail(StorageProblem found) {
        boolean first;
        synchronized (this) {
            first = problem == null;
            if (first) {
                problem = found;
            }
        }
        if (first) {
            listener.accept(found);
        }
    }

    /** Stops all writing, and returns the same exception for the caller to throw. */
    IOException failed(IOException failure) {
        fail(StorageProblem.ofFile(failure));
        return failure;
    }

    /** @throws HsqlException if writing has stopped */
    void requireWorking() {
        var found = problem;
        if (found != null) {
            throw stopped(found);
        }
    }

    /** {@return the exception that tells HSQLDB that writing has stopped} */
    static HsqlException stopped(StorageProblem found) {
        return Error.error(ErrorCode.FILE_IO_ERROR, found.word());
    }
}
