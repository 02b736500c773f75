package org.ecm.web.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class logs while something is done: level, message and exception, one a line. */
public final class LogLines extends Handler {

    private final List<String> lines = new ArrayList<>();

    private LogLines() {}

    /**
     * {@return what {@code type} logs while {@code work} is done, and nobody else sees}
     *
     * @param type whose name its logger has
     * @param work is done once
     */
    public static List<String> of(Class<?> type, Runnable work) {
        return of(type.getName(), work);
    }

    /**
     * {@return what a logger is given while {@code work} is done, and nobody else sees}
     *
     * @param logger by its name
     * @param work is done once
     */
    public static List<String> of(String logger, Runnable work) {
        var log = Logger.getLogger(logger);
        var handler = new LogLines();
        log.addHandler(handler);
        log.setUseParentHandlers(false);
        try {
            work.run();
        } finally {
            log.setUseParentHandlers(true);
            log.removeHandler(handler);
        }
        return handler.lines;
    }

    @Override
    public void publish(LogRecord line) {
        var thrown = line.getThrown() == null ? "" : " " + line.getThrown();
        lines.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line) + thrown);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
