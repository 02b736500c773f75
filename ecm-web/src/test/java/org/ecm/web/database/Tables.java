package org.ecm.web.database;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables that the migrations made in a database. */
final class Tables {

    private final DataSource database;
    private @Nullable List<String> names;

    Tables(DataSource database) {
        this.database = database;
    }

    /** Removes every row that somebody saved; the schema stays, and what the migrations put there. */
    void empty() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var known = names;
            if (known == null) {
                known = names(); // asking takes longer than all the deleting
                names = known;
            }
            for (var table : known) {
                statement.executeUpdate("delete from " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the tables that hold what somebody saved, those that refer to others first} */
    List<String> names() throws SQLException {
        var references = new HashMap<String, Integer>();
        try (var connection = database.getConnection()) {
            var data = connection.getMetaData();
            var schema = connection.getSchema();
            try (var tables = data.getTables(null, schema, "%", new String[] {"TABLE"})) {
                while (tables.next()) {
                    var name = tables.getString("TABLE_NAME");
                    int count = 0;
                    try (var keys = data.getImportedKeys(null, schema, name)) {
                        while (keys.next()) {
                            count++;
                        }
                    }
                    references.put(name.toLowerCase(Locale.ROOT), count);
                }
            }
        }
        references.remove("flyway_schema_history");
        references.remove("content_import_lock"); // its one row comes with the schema
        references.remove("data_key_lock"); // and so does this one's
        return references.keySet().stream()
                .sorted(Comparator.<String>comparingInt(references::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
