package org.ecm.web.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;

/** Brings the databases up to date before anything else starts; {@code web.xml} defines the pools of their connections. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class StartDatabase {

    @Resource(lookup = "java:app/jdbc/ecm")
    private DataSource database;

    @Resource(lookup = "java:app/jdbc/ecm-keys")
    private DataSource keys;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public StartDatabase() {}

    @PostConstruct
    void migrate() {
        EcmDataSource.settings(); // a wrong one is not to be taken for a database that cannot be reached
        new Migrations(database).run();
        Migrations.ofKeys(keys).run();
    }

    /** A driver registers itself when it is loaded, and would keep an undeployed site in the server's memory. */
    @PreDestroy
    void unregisterDrivers() {
        EcmDataSource.unregisterDrivers();
    }
}
