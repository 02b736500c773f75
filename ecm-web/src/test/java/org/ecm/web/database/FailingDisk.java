package org.ecm.web.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.hsqldb.lib.EventLogInterface;
import org.hsqldb.lib.FileAccess;
import org.hsqldb.lib.FileUtil;

/** A disk that doesn't take the n-th thing that is done to it, and perhaps nothing after it; what it was writing is torn. */
final class FailingDisk implements FileAccess {

    private final FileAccess disk = FileUtil.getFileUtil();
    private final boolean staysFull;
    private int failAt = Integer.MAX_VALUE;
    private int count;
    private boolean failed;
    private boolean healed;

    FailingDisk(boolean staysFull) {
        this.staysFull = staysFull;
    }

    /** From now on, counts from 1. */
    synchronized void failAt(int number) {
        failAt = number;
        count = 0;
    }

    synchronized void heal() {
        healed = true;
    }

    synchronized boolean hasFailed() {
        return failed;
    }

    private synchronized boolean fails() {
        count++;
        boolean now = !healed && (staysFull ? count >= failAt : count == failAt);
        failed |= now;
        return now;
    }

    private void take() throws IOException {
        if (fails()) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public InputStream openInputStreamElement(String name) throws IOException {
        return disk.openInputStreamElement(name);
    }

    @Override
    public OutputStream openOutputStreamElement(String name) throws IOException {
        take();
        return new TornStream(disk.openOutputStreamElement(name));
    }

    @Override
    public OutputStream openOutputStreamElementAppend(String name) throws IOException {
        take();
        return new TornStream(disk.openOutputStreamElementAppend(name));
    }

    @Override
    public boolean isStreamElement(String name) {
        return disk.isStreamElement(name);
    }

    @Override
    public void createParentDirs(String name) {
        disk.createParentDirs(name);
    }

    @Override
    public boolean removeElement(String name) {
        return !fails() && disk.removeElement(name);
    }

    @Override
    public boolean renameElement(String from, String to) {
        return !fails() && disk.renameElement(from, to);
    }

    @Override
    public boolean renameElementOrCopy(String from, String to, EventLogInterface logger) {
        return !fails() && disk.renameElementOrCopy(from, to, logger);
    }

    @Override
    public FileSync getFileSync(OutputStream stream) throws IOException {
        var sync = disk.getFileSync(((TornStream) stream).file());
        return () -> {
            take();
            sync.sync();
        };
    }

    private final class TornStream extends FilterOutputStream {

        TornStream(OutputStream file) {
            super(file);
        }

        OutputStream file() {
            return out;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (fails()) {
                out.write(bytes, offset, length / 2);
                throw new IOException("No space left on device");
            }
            out.write(bytes, offset, length);
        }
    }
}
