package org.ecm.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Tells the two supported databases apart. */
final class DatabaseKind {

    private DatabaseKind() {}

    /** {@return whether a connection leads to the embedded database rather than PostgreSQL} */
    static boolean isEmbedded(Connection connection) throws SQLException {
        var name = connection.getMetaData().getDatabaseProductName();
        return name.toLowerCase(Locale.ROOT).startsWith("hsql");
    }
}
