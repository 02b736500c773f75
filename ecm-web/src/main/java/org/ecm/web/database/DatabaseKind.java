package org.ecm.web.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Which of the two databases it is. */
final class DatabaseKind {

    private DatabaseKind() {}

    /** {@return whether a connection leads to the embedded one, and not to PostgreSQL} */
    static boolean isEmbedded(Connection connection) throws SQLException {
        var name = connection.getMetaData().getDatabaseProductName();
        return name.toLowerCase(Locale.ROOT).startsWith("hsql");
    }
}
