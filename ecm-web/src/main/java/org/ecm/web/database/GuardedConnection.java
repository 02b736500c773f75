package org.ecm.web.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that returns from a commit only after a guard has confirmed it. */
final class GuardedConnection implements InvocationHandler {

    private final Connection connection;
    private final ConnectionGuard guard;

    private GuardedConnection(Connection connection, ConnectionGuard guard) {
        this.connection = connection;
        this.guard = guard;
    }

    static Connection of(Connection connection, ConnectionGuard guard) {
        return proxy(Connection.class, new GuardedConnection(connection, guard));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(GuardedConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "isValid" -> guard.isUsable() && Boolean.TRUE.equals(call(connection, method, arguments));
            case "commit" -> {
                guard.requireWorking();
                yield confirmed(call(connection, method, arguments));
            }
            case "setAutoCommit" -> {
                call(connection, method, arguments);
                yield arguments != null && Boolean.TRUE.equals(arguments[0]) ? confirmed(null) : null;
            }
            case "createStatement", "prepareStatement", "prepareCall" -> {
                guard.requireWorking();
                yield guarded((Connection) proxy, call(connection, method, arguments), text(arguments));
            }
            default -> call(connection, method, arguments);
        };
    }

    private @Nullable Object confirmed(@Nullable Object result) throws SQLException {
        guard.confirm();
        return result;
    }

    private Statement guarded(Connection owner, @Nullable Object statement, String sql) {
        var handler = new StatementHandler(owner, statement, sql);
        if (statement instanceof CallableStatement) {
            return proxy(CallableStatement.class, handler);
        }
        return statement instanceof PreparedStatement
                ? proxy(PreparedStatement.class, handler)
                : proxy(Statement.class, handler);
    }

    private static String text(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql ? sql : "";
    }

    private @Nullable Object call(@Nullable Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                guard.note(failure);
            }
            if (e.getCause() instanceof Exception) { // HSQLDB's don't say that its disk failed or that it's closing
                if (method.getName().equals("close") && !guard.isUsable()) {
                    return null; // the database closed it already
                }
                guard.requireWorking();
            }
            throw e.getCause();
        }
    }

    private final class StatementHandler implements InvocationHandler {

        private final Connection owner;
        private final @Nullable Object statement;
        private final String prepared;

        StatementHandler(Connection owner, @Nullable Object statement, String prepared) {
            this.owner = owner;
            this.statement = statement;
            this.prepared = prepared;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "getConnection" -> owner;
                case "execute",
                        "executeQuery",
                        "executeUpdate",
                        "executeLargeUpdate",
                        "executeBatch",
                        "executeLargeBatch" -> {
                    guard.requireWorking();
                    if (LowSpaceInserts.refuse(prepared) || LowSpaceInserts.refuse(text(arguments))) {
                        guard.requireSpace();
                    }
                    yield confirmed(call(statement, method, arguments)); // outside a transaction, it also commits
                }
                default -> call(statement, method, arguments);
            };
        }
    }
}
