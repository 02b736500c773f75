package org.ecm.web.database;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.hsqldb.lib.FileAccess;

/** Writes a database file; when a write fails, this stream stops all writing and throws. */
class FailStopOutputStream extends FilterOutputStream {

    private final DiskStatus state;
    private final FileAccess disk;

    FailStopOutputStream(OutputStream out, DiskStatus state, FileAccess disk) {
        super(out);
        this.state = state;
        this.disk = disk;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        state.requireWorking();
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw state.failed(e);
        }
    }

    /** {@return the operation that syncs the written bytes to the disk} */
    FileAccess.FileSync sync() throws IOException {
        var sync = disk.getFileSync(out);
        return () -> {
            state.requireWorking();
            try {
                sync.sync();
            } catch (IOException e) {
                throw state.failed(e);
            }
        };
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
