package org.ecm.web.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.ecm.web.database.TestDatabase.Product;

/** Counts the statements that are sent to a database. */
public final class StatementCounter {

    private final AtomicInteger statements = new AtomicInteger();

    /** {@return an empty database at the schema of this release, whose statements are counted} */
    public TestDatabase migrated(Product product) {
        var url = TestDatabase.freshUrl(product);
        var dataSource = TestDatabase.dataSource(product, url);
        new Migrations(dataSource).run();
        return TestDatabase.at(product, url, (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (p, method, a) -> {
                    var result = call(dataSource, method, a);
                    return result instanceof Connection connection ? counting(connection) : result;
                }));
    }

    /** {@return how many statements are sent while some work is done} */
    public int during(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (p, method, a) -> {
                    var result = call(connection, method, a);
                    if (result instanceof Statement) {
                        statements.incrementAndGet();
                    }
                    return result;
                });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
