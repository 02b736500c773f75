package org.ecm.web.database;

import java.sql.SQLException;

/** Allows or rejects statements, and confirms commits, on a connection. */
interface ConnectionGuard {

    /**
     * Lets a statement or a commit begin.
     *
     * @throws SQLException if nothing can be read or saved at the moment
     */
    void requireWorking() throws SQLException;

    /**
     * Lets a statement begin that adds rows of some size.
     *
     * @throws SQLException if there is too little free space for them
     */
    void requireSpace() throws SQLException;

    /**
     * Lets a commit be acknowledged, after it has returned.
     *
     * @throws SQLException if it is not on the disk
     */
    void confirm() throws SQLException;

    /** Hears of a failure of the database. */
    void note(SQLException failure);

    /** {@return whether the connection can be used again} */
    boolean isUsable();
}
