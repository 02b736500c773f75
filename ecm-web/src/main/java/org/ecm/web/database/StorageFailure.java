package org.ecm.web.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Signals that a statement or commit was refused because nothing can be saved at the moment; a retry may succeed later. */
final class StorageFailure extends SQLTransientException {

    private final StorageProblem problem;

    StorageFailure(StorageProblem problem) {
        super("nothing can be saved: " + problem.word(), "58030");
        this.problem = problem;
    }

    StorageFailure(StorageProblem problem, SQLException cause) {
        super("nothing can be saved: " + problem.word(), "58030", cause);
        this.problem = problem;
    }

    StorageProblem problem() {
        return problem;
    }
}
