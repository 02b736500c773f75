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
 * The folder of an embedded database: how its files are called, and how much space is left for them.
 *
 * @param base the path that the names of all files begin with
 */
record DatabaseFolder(Path base) {

    private static final long ROOM_TO_OPEN = 256 * 1024;

    /** {@return the folder of the database at a JDBC URL} */
    static DatabaseFolder of(String url) {
        return new DatabaseFolder(Path.of(DatabaseURL.parseURL(url, true, false).getProperty("database")));
    }

    /** {@return the folder itself} */
    Path path() {
        return Objects.requireNonNull(base.toAbsolutePath().getParent());
    }

    /** {@return what the log calls the database} */
    Path name() {
        return Objects.requireNonNull(base.getFileName());
    }

    /** {@return the file whose name ends so, such as {@code .log}; it may not exist} */
    Path file(String suffix) {
        return base.resolveSibling(name() + suffix);
    }

    /** Creates the folder, and takes it and its files away from everybody but their owner. */
    void prepare() throws SQLException {
        try {
            OwnerOnlyFiles.createFolder(path());
            tighten();
            removeUnfinishedStart();
        } catch (IOException e) {
            throw new SQLException("the folder " + path() + " cannot be used", e);
        }
    }

    /**
     * Removes what a first start left that ended before it wrote {@code .properties}: nothing was saved by then, and
     * HSQLDB can't open it.
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

    /** {@return whether there is the file that HSQLDB begins with; without it, it would start an empty database} */
    boolean hasScript() {
        return Files.exists(file(".script")) || Files.exists(file(".script.new"));
    }

    /** {@return whether a database was here: its first start writes the script before any of the others has content} */
    boolean lostScript() {
        return !hasScript()
                && Stream.of(".properties", ".data", ".backup", ".log")
                        .map(this::file)
                        .anyMatch(file -> file.toFile().length() > 0);
    }

    /** {@return whether there is room for the checkpoint that ends the opening} */
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

    /** {@return the reason for a failure of the disk that HSQLDB reports without one} */
    StorageProblem likelyProblem() {
        return freeSpace() < ROOM_TO_OPEN ? StorageProblem.DISK_FULL : StorageProblem.DISK_FAILED;
    }
}
