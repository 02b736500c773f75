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
 * A response whose blocking writes count against the limits of its client.
 *
 * <p>When the client is gone or was cut off, the response drops the rest without an error: no reader is left, and if each
 * failure were logged, any client could fill the log.
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
     * Sends the rest of the response, so that the watchdog sees every write. Does nothing after {@code sendError}, because
     * the server still has to render the error page.
     *
     * @throws IOException if the server provides no output stream
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
