package org.ecm.web.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.ecm.web.configuration.Configuration;

/**
 * Tells an operator in one line what to fix when a database can't be opened at startup.
 *
 * <p>The line quotes neither the address nor the driver's message, because both may contain a password.
 *
 * @param setting the prefix of the setting names, {@code ECM_DB} or {@code ECM_KEYS_DB}
 * @param database the settings of the database
 * @param data the data folder
 */
record DatabaseStartupDiagnosis(String setting, Configuration.Database database, Path data) {

    static DatabaseStartupDiagnosis ofRows(Configuration settings) {
        return new DatabaseStartupDiagnosis("ECM_DB", settings.database(), settings.data());
    }

    static DatabaseStartupDiagnosis ofKeys(Configuration settings) {
        boolean together = settings.keys().equals(settings.database());
        return new DatabaseStartupDiagnosis(together ? "ECM_DB" : "ECM_KEYS_DB", settings.keys(), settings.data());
    }

    /**
     * {@return what to fix; empty if an operator can't fix it}
     *
     * @param failure the exception of a connection or a migration
     */
    Optional<String> line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var line = database.isEmbedded() ? embedded(sql) : postgres(sql);
                if (line.isPresent()) {
                    return line;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * {@return what to do about a database that a newer release has written}
     *
     * @param version the version of its schema
     * @param known the newest version that this release knows
     */
    String newer(String version, String known) {
        var where = database.isEmbedded() ? "ECM_DATA: the database in " + data : setting + "_URL: the database";
        return where + " was written by a newer release (its schema is version " + version + ", this release knows "
                + known + "); start that release, or restore a backup from before";
    }

    /**
     * {@return what to do about a database whose schema must change while nothing can be saved}
     *
     * @param problem why nothing can be saved
     */
    String unsaved(StorageProblem problem) {
        var where = database.isEmbedded() ? "ECM_DATA: the database in " + data : setting + "_URL: the database";
        return where + " must be brought up to date, but nothing can be saved (" + problem.word()
                + "); fix that, with at least ECM_MIN_FREE_MB of free disk space, and start again";
    }

    private Optional<String> embedded(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getSimpleName().equals("LockHeldExternallyException")) {
                return Optional.of(
                        "ECM_DATA: another process uses " + data + "; stop it, or give this process its own folder");
            }
        }
        var folder = DatabaseFolder.of(database.url());
        if (folder.lostScript()) {
            return Optional.of("ECM_DATA: " + folder.path() + " contains database files but lacks "
                    + folder.file(".script").getFileName() + "; restore the whole folder from a backup");
        }
        int code = Math.abs(failure.getErrorCode());
        return switch (code) {
            case 451, 452, 454, 466, 467 -> // HSQLDB's lock file and file errors
                Optional.of("ECM_DATA: the files of the database in " + data + " can't be opened; let the site's user "
                        + "own them, on a disk that is neither full nor read-only");
            default -> Optional.empty();
        };
    }

    private Optional<String> postgres(SQLException failure) {
        var state = Objects.requireNonNullElse(failure.getSQLState(), "");
        if (state.startsWith("28")) {
            return Optional.of(setting + "_USER, " + setting + "_PASSWORD: PostgreSQL doesn't accept them; correct the "
                    + "user or the password, or let pg_hba.conf admit this user");
        }
        if (state.startsWith("08")) {
            return Optional.of(setting
                    + "_URL: PostgreSQL is unreachable at this address; start it, or correct the host " + "and port");
        }
        if (state.startsWith("57P") || state.startsWith("53")) {
            return Optional.of(setting + "_URL: PostgreSQL is starting up or at its connection limit (SQLSTATE " + state
                    + "); restart the site once it accepts connections");
        }
        return switch (state) {
            case "3D000" ->
                Optional.of(setting + "_URL: PostgreSQL has no such database; create it, or correct its name");
            case "42501" ->
                Optional.of(setting + "_USER: this user lacks privileges to create the site's tables; make the user "
                        + "the database owner, and install the extension btree_gist");
            case "58P01", "0A000" ->
                Optional.of(setting + "_URL: PostgreSQL lacks the extension btree_gist; install it; some "
                        + "distributions package it as postgresql-contrib");
            default -> Optional.empty();
        };
    }
}
