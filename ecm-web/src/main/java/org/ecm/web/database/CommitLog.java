package org.ecm.web.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hsqldb.lib.FileAccess;

/**
 * The log of one opened database, and how much of it is on the disk.
 *
 * <p>HSQLDB writes it under a lock of its own, so nothing is synchronized here.
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

    /** {@return what HSQLDB appends its commits to} */
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
     * Makes sure that the log will be replayed: HSQLDB notes that there is one after it has written the first commit to it.
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

    /** Cuts off what no commit was acknowledged for. */
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
     * Takes everything and never throws: a commit that throws leaves locks of the database behind, and a commit that was not
     * written is found out when the state of the disk is asked.
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
            // nothing is kept back here
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
