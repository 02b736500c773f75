package org.ecm.web.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A database transaction, whose statements take effect together or not at all.
 *
 * @param connection the connection to a database that takes no part in the server's transactions
 */
record JdbcTransaction(Connection connection) {

    /** {@return the result of {@code work}; if it throws, the transaction is rolled back} */
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
                connection.setAutoCommit(true); // the connection goes back to a pool
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database with the keys of requests can't be used", e);
        }
    }

    /** {@return how many rows a statement changed} */
    int update(String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** {@return the rows that a statement finds, each converted by {@code row}} */
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
     * Work that is done in a transaction.
     *
     * @param <T> the type of its result
     */
    interface Work<T> {
        T in(JdbcTransaction transaction) throws SQLException;
    }

    /**
     * Converts a row to a value.
     *
     * @param <T> the type of the value
     */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
