package org.ecm.web.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecm.web.configuration.Configuration;

/** Tells whether anything can be saved at the moment: both databases work, and the disk has as much space as it should. */
@ApplicationScoped
public class StorageHealth {

    private static final Logger LOG = Logger.getLogger(StorageHealth.class.getName());

    @Inject
    Configuration configuration;

    @Resource(lookup = "java:app/jdbc/ecm")
    private DataSource database;

    @Resource(lookup = "java:app/jdbc/ecm-keys")
    private DataSource keys;

    private final AtomicBoolean isShort = new AtomicBoolean();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public StorageHealth() {}

    /** For tests, which have no container. */
    @SuppressWarnings("UnnecessaryAssignment")
    StorageHealth(Configuration configuration, DataSource database, DataSource keys) {
        this.configuration = configuration;
        this.database = database;
        this.keys = keys;
    }

    /** {@return why nothing can be saved; empty if everything works, as far as that is known without trying} */
    public Optional<StorageProblem> problem() {
        return of(configuration.database(), database)
                .or(() -> of(configuration.keys(), keys))
                .or(this::lackOfSpace);
    }

    private static Optional<StorageProblem> of(Configuration.Database database, DataSource source) {
        if (!EmbeddedDatabase.isAt(database.url())) {
            return PostgresHealth.at(database.url()).problem(source);
        }
        var embedded = EmbeddedDatabase.at(database.url());
        return embedded.problem().isPresent() && !opensAgain(source) ? embedded.problem() : Optional.empty();
    }

    /**
     * Lets a database be opened again that was closed since its disk failed. Nothing else might: forms that can't be saved never get
     * as far as the keys.
     */
    private static boolean opensAgain(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet, and the problem says why
        }
    }

    private Optional<StorageProblem> lackOfSpace() {
        boolean lacks = folders()
                .map(Path::toFile)
                .filter(File::exists)
                .anyMatch(folder -> folder.getUsableSpace() < configuration.leastFreeSpace());
        if (isShort.getAndSet(lacks) != lacks) {
            LOG.log(
                    lacks ? Level.SEVERE : Level.INFO,
                    lacks
                            ? "disk of {0}: less than ECM_MIN_FREE_MB is free; forms are answered 503 until there is more"
                            : "disk of {0}: there is enough space again",
                    configuration.data());
        }
        return lacks ? Optional.of(StorageProblem.DISK_FULL) : Optional.empty();
    }

    /** Databases may lie on disks of their own. */
    private Stream<Path> folders() {
        return Stream.concat(
                Stream.of(configuration.data()),
                Stream.of(configuration.database(), configuration.keys())
                        .map(Configuration.Database::url)
                        .filter(EmbeddedDatabase::isAt)
                        .map(url -> EmbeddedDatabase.at(url).folder()));
    }
}
