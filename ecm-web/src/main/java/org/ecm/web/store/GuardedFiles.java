package org.ecm.web.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.ecm.web.configuration.PrivateFiles;
import org.hsqldb.HsqlException;
import org.hsqldb.error.Error;
import org.hsqldb.error.ErrorCode;
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
final class GuardedFiles implements FileAccess {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** A page of the data file and where it belongs: what a record of its backup has. */
    private static final int BACKUP_RECORD = 16 * 1024 + 12;

    private final FileAccess disk;
    private final Path folder;
    private final Path log;
    private final Path backup;
    private final Path newScript;
    private final Path properties;
    private final List<Path> members;
    private final Consumer<StorageProblem> listener;
    private final Map<Path, WatchedFile> watched = new HashMap<>();

    private volatile @Nullable StorageProblem problem;
    private volatile boolean logIsMarked;
    private volatile boolean logHasCommits;
    private boolean backupIsChecked;
    private boolean scriptIsUnfinished;
    private long written;
    private long durable;

    /**
     * @param base the path that the names of all files begin with
     * @param disk does the work; a test's own fails where the test wants
     * @param listener is told of the first failure, in the thread that met it
     */
    GuardedFiles(Path base, FileAccess disk, Consumer<StorageProblem> listener) {
        this.disk = disk;
        this.listener = listener;
        folder = Objects.requireNonNull(base.toAbsolutePath().getParent());
        log = file(base, ".log");
        newScript = file(base, ".script.new");
        properties = file(base, ".properties");
        backup = file(base, ".backup");
        members = List.of(log, backup, file(base, ".script"), file(base, ".data"));
    }

    private static Path file(Path base, String suffix) {
        return base.resolveSibling(base.getFileName() + suffix);
    }

    /** {@return why nothing is written any more; null while everything was} */
    @Nullable
    StorageProblem problem() {
        return problem;
    }

    /** Stops all writing. */
    void fail(StorageProblem found) {
        boolean first;
        synchronized (this) {
            first = problem == null;
            if (first) {
                problem = found;
            }
        }
        if (first) {
            listener.accept(found);
        }
    }

    private IOException failed(IOException failure) {
        fail(StorageProblem.ofFile(failure));
        return failure;
    }

    private void requireWorking() {
        var found = problem;
        if (found != null) {
            throw stopped(found);
        }
    }

    private static HsqlException stopped(StorageProblem found) {
        return Error.error(ErrorCode.FILE_IO_ERROR, found.word());
    }

    @Override
    public InputStream openInputStreamElement(String name) throws IOException {
        return disk.openInputStreamElement(name);
    }

    @Override
    public OutputStream openOutputStreamElement(String name) throws IOException {
        requireWorking();
        try {
            return new Stream(owned(name, disk.openOutputStreamElement(name)));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public OutputStream openOutputStreamElementAppend(String name) throws IOException {
        requireWorking();
        var path = Path.of(name);
        try {
            var out = owned(name, disk.openOutputStreamElementAppend(name));
            if (path.equals(log)) {
                beginLog();
                return new LogStream(out);
            }
            scriptIsUnfinished |= path.equals(newScript);
            return new Stream(out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static OutputStream owned(String name, OutputStream out) {
        PrivateFiles.tighten(Path.of(name));
        return out;
    }

    private void beginLog() throws IOException {
        syncFolder();
        watch(log);
        written = Files.size(log);
        durable = written;
        logHasCommits = false;
        logIsMarked = false;
    }

    /** A file is under its name after a power failure only if its folder was synced, too. */
    private void syncFolder() throws IOException {
        if (POSIX) {
            try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
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
                truncate(backup, Files.size(backup) / BACKUP_RECORD * BACKUP_RECORD);
            }
        } catch (IOException e) {
            fail(StorageProblem.ofFile(e));
        }
    }

    private static void truncate(Path path, long size) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    @Override
    public void createParentDirs(String name) {
        disk.createParentDirs(name);
    }

    @Override
    public boolean removeElement(String name) {
        requireWorking();
        var path = Path.of(name);
        if (path.equals(newScript) && scriptIsUnfinished && Files.exists(path)) {
            // a checkpoint that fails removes its script and goes on with a data file that was written in part
            fail(hasSpace() ? StorageProblem.DISK_FAILED : StorageProblem.DISK_FULL);
            requireWorking();
        }
        unwatch(path);
        if (!disk.removeElement(name)) {
            fail(StorageProblem.DISK_FAILED);
            requireWorking();
        }
        return true;
    }

    private boolean hasSpace() {
        return folder.toFile().getUsableSpace() > 1024 * 1024;
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
        requireWorking();
        unwatch(Path.of(name));
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
            throw stopped(StorageProblem.ofFile(failed(e)));
        }
    }

    @Override
    public FileSync getFileSync(OutputStream stream) throws IOException {
        return ((Stream) stream).sync();
    }

    /** Of one file that is gone all of them are: who commits must find the rest where it was. */
    private void requireInPlace() throws IOException {
        synchronized (watched) {
            for (var member : members) {
                var known = watched.get(member);
                if (known != null && !known.isInPlace()) {
                    throw new IOException(member.getFileName() + " is gone");
                }
                if (known == null && Files.exists(member)) {
                    watch(member);
                }
            }
        }
    }

    /**
     * Looks whether a file was deleted since something was last saved.
     *
     * @param writer the lock under which HSQLDB writes
     */
    void requireAllInPlace(Object writer) {
        synchronized (writer) {
            try {
                if (problem == null && isLogOpen()) {
                    requireInPlace();
                }
            } catch (IOException e) {
                fail(StorageProblem.ofFile(e));
            }
        }
    }

    private boolean isLogOpen() {
        synchronized (watched) {
            return watched.containsKey(log);
        }
    }

    private void watch(Path path) throws IOException {
        synchronized (watched) {
            PrivateFiles.tighten(path);
            var before = watched.put(path, WatchedFile.of(path));
            if (before != null) {
                before.close();
            }
        }
    }

    private void unwatch(Path path) {
        synchronized (watched) {
            var known = watched.remove(path);
            if (known != null) {
                known.close();
            }
        }
    }

    /**
     * Makes sure that the log will be replayed: HSQLDB notes that there is one after it has written the first commit to it.
     *
     * @param writer the lock under which HSQLDB writes
     */
    void confirmLogIsMarked(Object writer) {
        if (logIsMarked || !logHasCommits || problem != null) {
            return;
        }
        synchronized (writer) {
            try {
                if (!logIsMarked) {
                    if (!Files.readString(properties).contains("modified=yes")) {
                        throw new IOException(properties.getFileName() + " was not written");
                    }
                    logIsMarked = true;
                }
            } catch (IOException e) {
                fail(StorageProblem.ofFile(e));
            }
        }
    }

    /**
     * Puts back what was deleted while the database was open, and cuts off what no commit was acknowledged for.
     *
     * <p>To be called after the database was closed at once.
     */
    void repair() throws IOException {
        synchronized (watched) {
            for (var file : watched.values()) {
                file.putBack();
            }
            if (watched.containsKey(log) && Files.size(log) > durable) {
                truncate(log, durable);
            }
        }
    }

    /** Lets go of all files. */
    void release() {
        synchronized (watched) {
            watched.values().forEach(WatchedFile::close);
            watched.clear();
        }
    }

    /** Takes everything or throws. */
    private class Stream extends FilterOutputStream {

        Stream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireWorking();
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        FileSync sync() throws IOException {
            var sync = disk.getFileSync(out);
            return () -> {
                requireWorking();
                try {
                    sync.sync();
                } catch (IOException e) {
                    throw failed(e);
                }
            };
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * Takes everything and never throws: a commit that throws leaves locks of the database behind, and a commit that was not
     * written is found out when {@link #problem} is asked.
     */
    private final class LogStream extends Stream {

        LogStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (problem == null) {
                try {
                    out.write(bytes, offset, length);
                    written += length;
                } catch (IOException e) {
                    fail(StorageProblem.ofFile(e));
                }
            }
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void flush() {
            // nothing is kept back here
        }

        @Override
        FileSync sync() throws IOException {
            var sync = disk.getFileSync(out);
            return () -> {
                if (problem == null) {
                    try {
                        sync.sync();
                        requireInPlace();
                        logHasCommits = logHasCommits || written > durable;
                        durable = written;
                    } catch (IOException e) {
                        fail(StorageProblem.ofFile(e));
                    }
                }
            };
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                fail(StorageProblem.ofFile(e));
            }
        }
    }
}
