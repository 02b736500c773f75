package org.ecm.web.consultation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database of keys that ends and comes back when a test says so. */
public final class ReachableKeys {

    private final DataSource database;
    private volatile boolean ended;

    public ReachableKeys(DataSource database) {
        this.database = database;
    }

    public void end() {
        ended = true;
    }

    public void comeBack() {
        ended = false;
    }

    public DataSource dataSource() {
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
