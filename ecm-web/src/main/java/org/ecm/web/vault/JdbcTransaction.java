package org.ecm.web.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Statements that take effect together, or not at all.
 *
 * @param connection to one database, which takes no part in the transactions of the server
 */
record JdbcTransaction(Connection connection) {

    /** {@return what {@code work} gives; if it throws, nothing of it has happened} */
    static <T> T on(DataSource database, Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                var result = work.in(new JdbcTransaction(connection));
                connection.commit();
                committed = true;
                return result;
            } finally {
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true); // it goes back to a pool
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of requests cannot be reached", e);
        }
    }

    /** {@return how many rows a statement has changed} */
    int update(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** {@return what {@code row} makes of each row that a statement finds} */
    <T> List<T> read(Row<T> row, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                var read = new ArrayList<T>();
                while (rows.next()) {
                    read.add(row.read(rows));
                }
                return read;
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /**
     * What is done in a transaction.
     *
     * @param <T> what it gives
     */
    interface Work<T> {
        T in(JdbcTransaction transaction) throws SQLException;
    }

    /**
     * Makes something of a row.
     *
     * @param <T> what it makes
     */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
