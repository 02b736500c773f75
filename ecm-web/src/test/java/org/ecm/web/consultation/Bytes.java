package org.ecm.web.consultation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Everything that is stored, as whoever gets hold of it would search it. */
final class Bytes {

    private Bytes() {}

    /** {@return the files in which a text stands, as characters of one byte or of two, or in hexadecimal digits} */
    static List<Path> filesWith(String text, Path folder) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), ISO_8859_1);
                if (content.contains(text)
                        || content.replace("\0", "").contains(text)
                        || content.toLowerCase(Locale.ROOT).contains(hex(text))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** {@return every column of every row of every table, as text; bytes in hexadecimal digits} */
    static String dump(DataSource database) throws SQLException {
        var dump = new StringBuilder();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var tables =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                try (var rows = statement.executeQuery("select * from \"" + tables.getString("TABLE_NAME") + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            dump.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return dump.toString();
    }

    /** {@return bytes, one to a character, as they are searched for} */
    static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
    }

    /** {@return the only value that a statement finds} */
    static <T> T only(DataSource database, String sql, Class<T> type) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new AssertionError("Expected a row of " + sql);
            }
            return rows.getObject(1, type);
        }
    }
}
