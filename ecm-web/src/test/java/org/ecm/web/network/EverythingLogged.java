package org.ecm.web.network;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** What some loggers log while it is open, at any level, with the exceptions: as if an operator had turned it all on. */
public final class EverythingLogged extends Handler {

    private final List<Logger> loggers;
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    /**
     * Begins to listen.
     *
     * @param names of the loggers, whose children are heard as well
     */
    public EverythingLogged(String... names) {
        setLevel(Level.ALL);
        loggers = Stream.of(names).map(Logger::getLogger).toList();
        loggers.forEach(logger -> {
            logger.setLevel(Level.ALL);
            logger.addHandler(this);
            logger.setUseParentHandlers(false);
        });
        publish(new LogRecord(Level.FINEST, "listening"));
    }

    /**
     * {@return what was logged}
     *
     * @param least the lowest level of interest
     */
    public List<String> lines(Level least) {
        return records.stream()
                .filter(line -> line.getLevel().intValue() >= least.intValue())
                .map(new SimpleFormatter()::format)
                .toList();
    }

    @Override
    public void publish(LogRecord line) {
        records.add(line);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        loggers.forEach(logger -> {
            logger.setLevel(null);
            logger.setUseParentHandlers(true);
            logger.removeHandler(this);
        });
    }
}
