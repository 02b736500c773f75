package org.ecm.web.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.ecm.web.configuration.StartupFailure;
import org.flywaydb.core.api.FlywayException;

/** Migrates both databases before anything else starts; {@code web.xml} defines their connection pools. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseStartup {

    @Inject
    StorageHealth storage;

    @Resource(lookup = "java:app/jdbc/ecm")
    private DataSource database;

    @Resource(lookup = "java:app/jdbc/ecm-keys")
    private DataSource keys;

    /** For the server. */
    @SuppressWarnings("NullAway.Init")
    public DatabaseStartup() {}

    @PostConstruct
    void migrate() {
        var settings = EcmDataSource.settings(); // a wrong setting must not look like an unreachable database
        bringUpToDate(new Migrations(database), storage::problem, DatabaseStartupDiagnosis.ofRows(settings));
        bringUpToDate(Migrations.ofKeys(keys), storage::problem, DatabaseStartupDiagnosis.ofKeys(settings));
    }

    /**
     * Migrates a database to this release.
     *
     * @param unsaved finds why nothing can be saved; empty if everything works
     * @throws StartupFailure if a newer release has written the database, the schema must change while nothing can be saved, or
     *     the operator has to fix something else
     */
    static void bringUpToDate(
            Migrations migrations, Supplier<Optional<StorageProblem>> unsaved, DatabaseStartupDiagnosis problem) {
        try {
            migrations.newerThanKnown().ifPresent(version -> {
                throw StartupFailure.because(problem.newer(version, migrations.newestKnown()));
            });
            if (migrations.arePending()) {
                unsaved.get()
                        .ifPresent(
                                why -> { // a migration that fails halfway looks like a lost database
                                    throw StartupFailure.because(problem.unsaved(why));
                                });
            }
            migrations.run();
        } catch (FlywayException e) {
            throw problem.line(e)
                    .map(StartupFailure::because)
                    .<RuntimeException>map(refusal -> refusal)
                    .orElse(e);
        }
    }

    /** Unregisters the JDBC drivers: each registered itself when loaded, and would keep the undeployed site in memory. */
    @PreDestroy
    void unregisterDrivers() {
        EcmDataSource.unregisterDrivers();
    }
}
