package org.ecm.web.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.ecm.web.configuration.OwnerOnlyFiles;
import org.hsqldb.lib.EventLogInterface;
import org.hsqldb.lib.FileAccess;
import org.jspecify.annotations.Nullable;

/**
 * Writes the files of one opened database, and stops all writing at the first write that fails.
 *
 * <p>HSQLDB logs such a failure and continues: it would acknowledge commits that are in no file, and append to a torn line,
 * which ends the replay at the next start. Because this class writes nothing after the first failure, the files stay as a
 * power failure at that moment would have left them. The connection guard checks {@link #problem} after each commit.
 *
 * <p>HSQLDB writes the data file and its backup directly. Their changes stay in the log until a checkpoint, which ends with
 * writes through this class.
 */
final class FailStopFileAccess implements FileAccess {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** The size of a backup record in bytes: a page of the data file and its position. */
    private static final int BACKUP_RECORD = 16 * 1024 + 12;

    private final FileAccess disk;
    private final DatabaseFolder folder;
    private final Path log;
    private final Path backup;
    private final Path newScript;
    private final DiskStatus state;
    private final RestorableFiles watched;
    private final CommitLog commits;

    private boolean backupIsChecked;
    private boolean scriptIsUnfinished;

    /**
     * @param folder the folder of the database
     * @param disk performs the file operations; tests pass one that fails on demand
     * @param listener receives the first failure, in the thread in which it happened
     */
    FailStopFileAccess(DatabaseFolder folder, FileAccess disk, Consumer<StorageProblem> listener) {
        this.disk = disk;
        this.folder = folder;
        log = folder.file(".log");
        newScript = folder.file(".script.new");
        backup = folder.file(".backup");
        state = new DiskStatus(listener);
        watched = new RestorableFiles(List.of(log, backup, folder.file(".script"), folder.file(".data")));
        commits = new CommitLog(log, folder.file(".properties"), state, watched);
    }

    /** {@return why writing has stopped; null while no write has failed} */
    @Nullable
    StorageProblem problem() {
        return state.problem();
    }

    /** Stops all writing. */
    void fail(StorageProblem found) {
        state.fail(found);
    }

    @Override
    public InputStream openInputStreamElement(String name) throws IOException {
        return disk.openInputStreamElement(name);
    }

    @Override
    public OutputStream openOutputStreamElement(String name) throws IOException {
        state.requireWorking();
        try {
            return new FailStopOutputStream(owned(name, disk.openOutputStreamElement(name)), state, disk);
        } catch (IOException e) {
            throw state.failed(e);
        }
    }

    @Override
    public OutputStream openOutputStreamElementAppend(String name) throws IOException {
        state.requireWorking();
        var path = Path.of(name);
        try {
            var out = owned(name, disk.openOutputStreamElementAppend(name));
            if (path.equals(log)) {
                syncFolder();
                return commits.open(out, disk);
            }
            scriptIsUnfinished |= path.equals(newScript);
            return new FailStopOutputStream(out, state, disk);
        } catch (IOException e) {
            throw state.failed(e);
        }
    }

    private static OutputStream owned(String name, OutputStream out) {
        OwnerOnlyFiles.tighten(Path.of(name));
        return out;
    }

    /** Syncs the folder; otherwise a power failure may undo the creation or renaming of a file. */
    private void syncFolder() throws IOException {
        if (POSIX) {
            try (var entries = FileChannel.open(folder.path(), StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    @Override
    public boolean isStreamElement(String name) {
        if (!backupIsChecked && Path.of(name).equals(backup)) {
            backupIsChecked = true;
            cutOffTornRecord();
        }
        return disk.isStreamElement(name);
    }

    /** Removes a backup record cut off by a power failure: HSQLDB can't open with it, and its page hadn't changed yet. */
    private void cutOffTornRecord() {
        try {
            if (Files.exists(backup) && Files.size(backup) % BACKUP_RECORD != 0) {
                CommitLog.truncate(backup, Files.size(backup) / BACKUP_RECORD * BACKUP_RECORD);
            }
        } catch (IOException e) {
            fail(StorageProblem.ofFile(e));
        }
    }

    @Override
    public void createParentDirs(String name) {
        disk.createParentDirs(name);
    }

    @Override
    public boolean removeElement(String name) {
        state.requireWorking();
        var path = Path.of(name);
        if (path.equals(newScript) && scriptIsUnfinished && Files.exists(path)) {
            // after a failed checkpoint, HSQLDB removes its script and continues with a partly written data file
            fail(folder.likelyProblem());
            state.requireWorking();
        }
        watched.remove(path);
        if (!disk.removeElement(name)) {
            fail(StorageProblem.DISK_FAILED);
            state.requireWorking();
        }
        return true;
    }

    @Override
    public boolean renameElement(String from, String to) {
        return rename(from, to, disk.renameElement(begin(from), begin(to)));
    }

    @Override
    public boolean renameElementOrCopy(String from, String to, EventLogInterface logger) {
        return rename(from, to, disk.renameElementOrCopy(begin(from), begin(to), logger));
    }

    private String begin(String name) {
        state.requireWorking();
        watched.remove(Path.of(name));
        return name;
    }

    private boolean rename(String from, String to, boolean renamed) {
        try {
            if (!renamed) {
                throw new IOException(from + " couldn't be renamed to " + to);
            }
            scriptIsUnfinished &= !Path.of(from).equals(newScript);
            syncFolder();
            return true;
        } catch (IOException e) {
            throw DiskStatus.stopped(StorageProblem.ofFile(state.failed(e)));
        }
    }

    @Override
    public FileSync getFileSync(OutputStream stream) throws IOException {
        return ((FailStopOutputStream) stream).sync();
    }

    /**
     * Checks that no file of the open database was deleted, and stops all writing otherwise.
     *
     * @param writer the lock under which HSQLDB writes
     */
    void requireAllInPlace(Object writer) {
        synchronized (writer) {
            try {
                if (state.isWorking() && commits.isOpen()) {
                    watched.requireInPlace();
                }
            } catch (IOException e) {
                fail(StorageProblem.ofFile(e));
            }
        }
    }

    /**
     * Checks that HSQLDB will replay the log, and stops all writing otherwise.
     *
     * @param writer the lock under which HSQLDB writes
     */
    void confirmLogIsMarked(Object writer) {
        commits.confirmMarked(writer);
    }

    /**
     * Restores the files that were deleted while the database was open, and truncates the log to its acknowledged commits.
     *
     * <p>Call it only after the database was closed immediately.
     */
    void repair() throws IOException {
        watched.putBack();
        commits.cutOff();
    }

    /** Stops watching all files, and closes them. */
    void release() {
        watched.release();
    }
}
