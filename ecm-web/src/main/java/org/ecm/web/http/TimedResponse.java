package org.ecm.web.http;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A response whose every blocking write counts against the client that is to read it.
 *
 * <p>What can't be sent since the client is gone, or was given up, is dropped without a failure: no reader is left, and with
 * a log line for each, any client could fill the log.
 */
public final class TimedResponse extends HttpServletResponseWrapper {

    private final ResponseWrite write;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;
    private boolean leftToTheServer;
    private boolean gone;

    TimedResponse(HttpServletResponse response, ResponseWrite write) {
        super(response);
        this.write = write;
    }

    /**
     * Sends what is left of the answer, so that nothing of it is written after the watchdog has stopped looking. An error
     * that the server has yet to make a page for is left to it.
     *
     * @throws IOException if the server has no stream to write to
     */
    public void finish() throws IOException {
        if (leftToTheServer) {
            return;
        }
        if (writer != null) {
            writer.close();
        } else {
            getOutputStream().close();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new WatchedStream(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new WatchedWriter(super.getWriter()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        send(super::flushBuffer);
    }

    @Override
    public void sendError(int status) throws IOException {
        leftToTheServer = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        leftToTheServer = true;
        super.sendError(status, message);
    }

    private void send(ResponseWrite.BlockingWrite part) {
        if (gone) {
            return;
        }
        try {
            write.run(part);
        } catch (IOException clientGone) {
            gone = true;
        }
    }

    private final class WatchedStream extends ServletOutputStream {

        private final ServletOutputStream stream;

        private WatchedStream(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int single) {
            send(() -> stream.write(single));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            send(() -> stream.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            send(stream::flush);
        }

        @Override
        public void close() {
            send(stream::close);
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }

    private final class WatchedWriter extends Writer {

        private final PrintWriter writer;

        private WatchedWriter(PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            send(() -> writer.write(characters, offset, length));
        }

        @Override
        public void flush() {
            send(writer::flush);
        }

        @Override
        public void close() {
            send(writer::close);
        }
    }
}
