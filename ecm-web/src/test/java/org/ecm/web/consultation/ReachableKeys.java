package org.ecm.web.consultation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database of keys that ends and comes back when a test says so. */
final class ReachableKeys {

    private final DataSource database;
    private volatile boolean ended;

    ReachableKeys(DataSource database) {
        this.database = database;
    }

    void end() {
        ended = true;
    }

    void comeBack() {
        ended = false;
    }

    DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (ended) {
                        throw new SQLException("nobody answers");
                    }
                    try {
                        return method.invoke(database, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
