package org.ecm.web.database;

import java.sql.SQLException;

/** Allows or rejects the statements of a connection, and confirms its commits. */
interface ConnectionGuard {

    /**
     * Checks that a statement or a commit may begin.
     *
     * @throws SQLException if nothing can be read or saved at the moment
     */
    void requireWorking() throws SQLException;

    /**
     * Checks that a statement may add rows, as far as free space is concerned.
     *
     * @throws SQLException if too little space is free for them
     */
    void requireSpace() throws SQLException;

    /**
     * Confirms a commit after it has returned, so that it can be acknowledged.
     *
     * @throws SQLException if the commit isn't on the disk
     */
    void confirm() throws SQLException;

    /** Checks whether an exception of the database means that nothing can be saved, and remembers it if so. */
    void note(SQLException failure);

    /** {@return whether the connection can be used again} */
    boolean isUsable();
}
