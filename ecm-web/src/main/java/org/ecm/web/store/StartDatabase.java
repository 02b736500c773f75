package org.ecm.web.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import javax.sql.DataSource;

/** Defines the pools of connections, and brings the databases up to date before anything else starts. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/ecm",
        className = "org.ecm.web.store.EcmDataSource",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            // a database that was restarted leaves dead connections behind
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            "fish.payara.fail-all-connections=true"
        })
@DataSourceDefinition(
        name = "java:app/jdbc/ecm-keys",
        className = "org.ecm.web.store.KeysDataSource",
        transactional = false, // two databases cannot share a transaction, and a key outlives the one it was made in
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 1,
        minPoolSize = 1,
        maxPoolSize = 10,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=10",
            "fish.payara.fail-all-connections=true"
        })
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
}
