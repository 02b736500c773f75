package org.ecm.web.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from an exception why a database rejected a statement. */
public final class SqlErrors {

    /** The SQLSTATEs of a transaction that was rolled back because of a concurrent one. */
    private static final Set<String> RIVALS = Set.of("40001", "40P01");

    private SqlErrors() {}

    /**
     * {@return whether the statement violated a constraint}
     *
     * @param failure the thrown exception
     * @param constraint the name of the constraint or a part of it, in lower case
     */
    public static boolean isOf(Throwable failure, String constraint) {
        return causes(failure)
                .anyMatch(cause -> Objects.toString(cause.getSQLState(), "").startsWith("23")
                        && Objects.toString(cause.getMessage(), "")
                                .toLowerCase(Locale.ROOT)
                                .contains(constraint));
    }

    /** {@return whether a concurrent transaction on the same rows was the reason} */
    public static boolean isOfRivals(Throwable failure) {
        return causes(failure).anyMatch(cause -> RIVALS.contains(Objects.toString(cause.getSQLState(), "")));
    }

    private static Stream<SQLException> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast);
    }
}
