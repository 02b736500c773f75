package org.ecm.web.database;

import static org.ecm.web.database.StorageProblem.UNREACHABLE;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ecm.web.configuration.Configuration;

/** Checks whether data can be saved at the moment: both databases must work, and the disk must have enough free space. */
@ApplicationScoped
public class StorageHealth {

    private static final Logger LOG = Logger.getLogger(StorageHealth.class.getName());
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Inject
    Configuration configuration;

    @Resource(lookup = "java:app/jdbc/ecm")
    private DataSource database;

    @Resource(lookup = "java:app/jdbc/ecm-keys")
    private DataSource keys;

    private final AtomicBoolean isShort = new AtomicBoolean();
    private final TimedCheck failure = new TimedCheck(TIMEOUT, this::hanging, this::findFailure);
    private final TimedCheck asked = new TimedCheck(TIMEOUT, this::hanging, this::ask);

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

    /** {@return why nothing new can be saved; empty if no problem is known, without trying the databases} */
    public Optional<StorageProblem> problem() {
        return failure().or(this::lackOfSpace);
    }

    /**
     * {@return why nothing at all can be saved, not even a cancellation or an erasure, which need little free space; empty if
     * no problem is known}
     */
    public Optional<StorageProblem> failure() {
        return failure.result();
    }

    /** {@return the same as {@link #problem}, after trying both databases} */
    public Optional<StorageProblem> problemWhenAsked() {
        return asked.result();
    }

    private Optional<StorageProblem> findFailure() {
        return of(configuration.database(), database).or(() -> of(configuration.keys(), keys));
    }

    private Optional<StorageProblem> ask() {
        return findFailure().or(() -> ask(database)).or(() -> ask(keys)).or(this::lackOfSpace);
    }

    private StorageProblem hanging() {
        return configuration.database().isEmbedded() ? StorageProblem.DISK_FAILED : UNREACHABLE;
    }

    private static Optional<StorageProblem> of(Configuration.Database database, DataSource source) {
        if (!EmbeddedDatabase.isAt(database.url())) {
            return PostgresHealth.at(database.url()).problem(source);
        }
        // the next connection reopens a database that was closed because its disk failed
        var embedded = EmbeddedDatabase.at(database.url());
        return embedded.problem().isPresent() && ask(source).isPresent() ? embedded.problem() : Optional.empty();
    }

    private static Optional<StorageProblem> ask(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.isValid((int) TIMEOUT.toSeconds()) ? Optional.empty() : Optional.of(UNREACHABLE);
        } catch (SQLException e) {
            return StorageProblem.of(e).or(() -> Optional.of(UNREACHABLE));
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
                            ? "disk of {0}: less than ECM_MIN_FREE_MB is free; forms return 503 until there is more"
                            : "disk of {0}: enough space is free again",
                    configuration.data());
        }
        return lacks ? Optional.of(StorageProblem.DISK_FULL) : Optional.empty();
    }

    /** {@return the folders to check, because embedded databases may be on other disks than the data folder} */
    private Stream<Path> folders() {
        return Stream.concat(
                Stream.of(configuration.data()),
                Stream.of(configuration.database(), configuration.keys())
                        .map(Configuration.Database::url)
                        .filter(EmbeddedDatabase::isAt)
                        .map(url -> EmbeddedDatabase.at(url).folder()));
    }
}
