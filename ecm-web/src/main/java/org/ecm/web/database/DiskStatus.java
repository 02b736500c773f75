package org.ecm.web.database;

import java.io.IOException;
import java.util.function.Consumer;
import org.hsqldb.HsqlException;
import org.hsqldb.error.Error;
import org.hsqldb.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Whether the disk took everything that one opened database wrote. The first failure stays. */
final class DiskStatus {

    private final Consumer<StorageProblem> listener;

    private volatile @Nullable StorageProblem problem;

    /** @param listener is told of the first failure, in the thread that met it */
    DiskStatus(Consumer<StorageProblem> listener) {
        this.listener = listener;
    }

    /** {@return why nothing is written any more; null while everything was} */
    @Nullable
    StorageProblem problem() {
        return problem;
    }

    boolean isWorking() {
        return problem == null;
    }

    /** Stops all writing. */
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

    /** Stops all writing, and returns its argument, to be thrown. */
    IOException failed(IOException failure) {
        fail(StorageProblem.ofFile(failure));
        return failure;
    }

    /** @throws HsqlException if nothing is written any more */
    void requireWorking() {
        var found = problem;
        if (found != null) {
            throw stopped(found);
        }
    }

    /** {@return what HSQLDB is told} */
    static HsqlException stopped(StorageProblem found) {
        return Error.error(ErrorCode.FILE_IO_ERROR, found.word());
    }
}
