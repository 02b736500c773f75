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
 * Writes the files of one opened database, and remembers the first write that the disk did not take.
 *
 * <p>HSQLDB itself logs such a failure and goes on: it would acknowledge commits that are in no file, and append to a torn
 * line, which ends the replay at the next start. After the first failure nothing more is written here, so that the files
 * stay as a power failure at that moment would have left them. Whoever commits asks {@link #problem} afterwards.
 *
 * <p>The data file and its backup are written past this class. What they hold is in the log until a checkpoint, whose end
 * does pass through here.
 */
final class FailStopFileAccess implements FileAccess {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** A page of the data file and where it belongs: what a record of its backup has. */
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
     * @param folder where the database is
     * @param disk does the work; a test's own fails where the test wants
     * @param listener is told of the first failure, in the thread that met it
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

    /** {@return why nothing is written any more; null while everything was} */
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

    /** A file is under its name after a power failure only if its folder was synced, too. */
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

    /** A record that a power failure cut off saved a page that was not changed yet; HSQLDB would not open with it. */
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
            // a checkpoint that fails removes its script and goes on with a data file that was written in part
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
                throw new IOException(from + " could not be renamed to " + to);
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
     * Looks whether a file was deleted since something was last saved.
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
     * Makes sure that the log will be replayed.
     *
     * @param writer the lock under which HSQLDB writes
     */
    void confirmLogIsMarked(Object writer) {
        commits.confirmMarked(writer);
    }

    /**
     * Puts back what was deleted while the database was open, and cuts off what no commit was acknowledged for.
     *
     * <p>To be called after the database was closed at once.
     */
    void repair() throws IOException {
        watched.putBack();
        commits.cutOff();
    }

    /** Lets go of all files. */
    void release() {
        watched.release();
    }
}
