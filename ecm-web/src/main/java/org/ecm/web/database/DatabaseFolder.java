package org.ecm.web.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecm.web.configuration.OwnerOnlyFiles;
import org.hsqldb.DatabaseURL;

/**
 * The folder of an embedded database, with the names of its files and their free space.
 *
 * @param base the path without a suffix, with which the paths of all database files begin
 */
record DatabaseFolder(Path base) {

    /** The free space, in bytes, that opening needs in addition to the sizes of the script and the log. */
    private static final long ROOM_TO_OPEN = 256 * 1024;

    /** {@return the folder of the database at a JDBC URL} */
    static DatabaseFolder of(String url) {
        return new DatabaseFolder(Path.of(DatabaseURL.parseURL(url, true, false).getProperty("database")));
    }

    /** {@return the folder itself} */
    Path path() {
        return Objects.requireNonNull(base.toAbsolutePath().getParent());
    }

    /** {@return the name of the database in log lines} */
    Path name() {
        return Objects.requireNonNull(base.getFileName());
    }

    /** {@return the database file with this suffix, such as {@code .log}; it may not exist} */
    Path file(String suffix) {
        return base.resolveSibling(name() + suffix);
    }

    /** Creates the folder, restricts it and its files to their owner, and removes the files of an unfinished first start. */
    void prepare() throws SQLException {
        try {
            OwnerOnlyFiles.createFolder(path());
            tighten();
            removeUnfinishedStart();
        } catch (IOException e) {
            throw new SQLException("the folder " + path() + " can't be used", e);
        }
    }

    /**
     * Removes the files of a first start that ended before it wrote {@code .properties}. Nothing had been saved by then, and
     * HSQLDB can't open such files.
     */
    private void removeUnfinishedStart() throws IOException {
        boolean unfinished = Files.exists(file(".script.new"))
                && Stream.of(".properties", ".script", ".data", ".backup")
                        .noneMatch(suffix -> Files.exists(file(suffix)))
                && file(".log").toFile().length() == 0;
        if (unfinished) {
            for (var suffix : new String[] {".log", ".properties.new", ".script.new"}) {
                Files.deleteIfExists(file(suffix));
            }
        }
    }

    void tighten() {
        OwnerOnlyFiles.tightenFolder(path());
    }

    /** {@return whether the script exists; without it, HSQLDB would start an empty database} */
    boolean hasScript() {
        return Files.exists(file(".script")) || Files.exists(file(".script.new"));
    }

    /** {@return whether a database has lost its script: other files have content only after a first start wrote the script} */
    boolean lostScript() {
        return !hasScript()
                && Stream.of(".properties", ".data", ".backup", ".log")
                        .map(this::file)
                        .anyMatch(file -> file.toFile().length() > 0);
    }

    /** {@return whether enough space is free for the checkpoint at the end of opening} */
    boolean hasRoomToOpen() throws IOException {
        long room = ROOM_TO_OPEN;
        for (var suffix : new String[] {".script", ".log"}) {
            room += Files.exists(file(suffix)) ? Files.size(file(suffix)) : 0;
        }
        return freeSpace() >= room;
    }

    long freeSpace() {
        return path().toFile().getUsableSpace();
    }

    /** {@return the likely reason for a disk failure that HSQLDB reports without a reason} */
    StorageProblem likelyProblem() {
        return freeSpace() < ROOM_TO_OPEN ? StorageProblem.DISK_FULL : StorageProblem.DISK_FAILED;
    }
}
