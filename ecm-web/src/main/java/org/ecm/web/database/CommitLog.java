package org.ecm.web.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hsqldb.lib.FileAccess;

/**
 * The log of one opened database, which tracks how much of it has been synced to the disk.
 *
 * <p>HSQLDB writes the log under its own lock, so this class doesn't synchronize.
 */
final class CommitLog {

    private final Path path;
    private final Path properties;
    private final DiskStatus state;
    private final RestorableFiles watched;

    private volatile boolean isMarked;
    private volatile boolean hasCommits;
    private long written;
    private long durable;

    CommitLog(Path path, Path properties, DiskStatus state, RestorableFiles watched) {
        this.path = path;
        this.properties = properties;
        this.state = state;
        this.watched = watched;
    }

    /** {@return the stream to which HSQLDB appends its commits} */
    OutputStream open(OutputStream out, FileAccess disk) throws IOException {
        watched.add(path);
        written = Files.size(path);
        durable = written;
        hasCommits = false;
        isMarked = false;
        return new LogStream(out, disk);
    }

    boolean isOpen() {
        return watched.contains(path);
    }

    /**
     * Checks that HSQLDB will replay the log, and stops all writing otherwise.
     *
     * <p>HSQLDB marks the database as modified only after it has written the first commit to the log.
     *
     * @param writer the lock under which HSQLDB writes
     */
    void confirmMarked(Object writer) {
        if (isMarked || !hasCommits || !state.isWorking()) {
            return;
        }
        synchronized (writer) {
            try {
                if (!isMarked) {
                    if (!Files.readString(properties).contains("modified=yes")) {
                        throw new IOException(properties.getFileName() + " was not written");
                    }
                    isMarked = true;
                }
            } catch (IOException e) {
                state.fail(StorageProblem.ofFile(e));
            }
        }
    }

    /** Truncates the log to its size at the last sync, so that only acknowledged commits are replayed. */
    void cutOff() throws IOException {
        if (isOpen() && Files.size(path) > durable) {
            truncate(path, durable);
        }
    }

    static void truncate(Path path, long size) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }

    /**
     * Accepts every write and never throws, because a commit that throws leaves database locks behind.
     *
     * <p>{@link DiskStatus} records a failed write, and the connection guard checks it before it confirms the commit.
     */
    private final class LogStream extends FailStopOutputStream {

        private final FileAccess disk;

        LogStream(OutputStream out, FileAccess disk) {
            super(out, state, disk);
            this.disk = disk;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (state.isWorking()) {
                try {
                    out.write(bytes, offset, length);
                    written += length;
                } catch (IOException e) {
                    state.fail(StorageProblem.ofFile(e));
                }
            }
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void flush() {
            // this stream doesn't buffer
        }

        @Override
        FileAccess.FileSync sync() throws IOException {
            var sync = disk.getFileSync(out);
            return () -> {
                if (state.isWorking()) {
                    try {
                        sync.sync();
                        watched.requireInPlace();
                        hasCommits = hasCommits || written > durable;
                        durable = written;
                    } catch (IOException e) {
                        state.fail(StorageProblem.ofFile(e));
                    }
                }
            };
        }

        @Override
        public void close() {
            try {
                out.close();
            } catch (IOException e) {
                state.fail(StorageProblem.ofFile(e));
            }
        }
    }
}
