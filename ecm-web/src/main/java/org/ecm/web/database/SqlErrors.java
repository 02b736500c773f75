package org.ecm.web.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Why a database refused a statement, as far as it can be told from the exception. */
public final class SqlErrors {

    /** SQLSTATE of a transaction that was undone because another one was in its way. */
    private static final Set<String> RIVALS = Set.of("40001", "40P01");

    private SqlErrors() {}

    /**
     * {@return whether a constraint was the reason}
     *
     * @param failure what was thrown
     * @param constraint its name, or the end of it
     */
    public static boolean isOf(Throwable failure, String constraint) {
        return causes(failure)
                .anyMatch(cause -> Objects.toString(cause.getSQLState(), "").startsWith("23")
                        && Objects.toString(cause.getMessage(), "")
                                .toLowerCase(Locale.ROOT)
                                .contains(constraint));
    }

    /** {@return whether another transaction at the same rows was the reason} */
    public static boolean isOfRivals(Throwable failure) {
        return causes(failure).anyMatch(cause -> RIVALS.contains(Objects.toString(cause.getSQLState(), "")));
    }

    private static Stream<SQLException> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
