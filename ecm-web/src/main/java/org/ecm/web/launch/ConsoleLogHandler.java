package org.ecm.web.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.ecm.web.configuration.StartupFailure;
import org.ecm.web.logging.FailureSummary;
import org.ecm.web.logging.LogThrottle;
import org.ecm.web.logging.LogThrottle.Repeats;
import org.jspecify.annotations.Nullable;

/**
 * Writes the runnable jar's log to the console: one line per event, and one count per minute for repeated warnings.
 *
 * <p>Two events of the server are the same if they come from the same place in it, even if their details differ. Two events
 * of the site are the same only if their messages are equal.
 */
public final class ConsoleLogHandler extends Handler {

    /** Matches the stack trace that some of the server's messages contain. */
    private static final Pattern CLIENT_GONE =
            Pattern.compile("java\\.io\\.IOException: .*\\R\\s*at org\\.glassfish\\.grizzly\\.");

    private static final ServerLogFilter TELLING = new ServerLogFilter();
    private static final Formatter MESSAGES = new SimpleFormatter();

    private final PrintStream console;
    private final LogThrottle<String, LogRecord> events = new LogThrottle<>();
    private final ScheduledFuture<?> counting;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ecm-log");
        thread.setDaemon(true);
        return thread;
    });

    /** Creates the handler that {@code logging.properties} names. */
    @SuppressWarnings("SystemOut") // the console is this program's interface
    public ConsoleLogHandler() {
        this(System.err, TELLING);
    }

    ConsoleLogHandler(PrintStream console, ServerLogFilter telling) {
        this.console = console;
        setFilter(telling);
        counting = timer.scheduleWithFixedDelay(this::flush, 5, 5, TimeUnit.SECONDS);
    }

    /** {@return whether the site refused to start and logged the reason} */
    static boolean isStartRefused() {
        return TELLING.isRefused();
    }

    @Override
    public void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        if (StartupFailure.LOGGER.equals(entry.getLoggerName())) {
            console.println(entry.getMessage()); // like wrong settings, which are printed before the server starts
        } else if (isClientGone(entry)) {
            clientLeft();
        } else if (entry.getLevel().intValue() < Level.WARNING.intValue()
                || LogThrottle.LOGGER.equals(entry.getLoggerName())) {
            console.println(line(entry));
        } else if (events.admit(event(entry), () -> entry).isFirst()) {
            console.println(line(entry));
        }
    }

    /** Logs a disconnect as one event, because the server logs it in several places, each with a stack trace. */
    private void clientLeft() {
        var left = entry(
                Level.INFO,
                ConsoleLogHandler.class.getName(),
                "a client disconnected before the response was complete");
        if (events.admit(left.getMessage(), () -> left).isFirst()) {
            console.println(line(left));
        }
    }

    private static boolean isClientGone(LogRecord entry) {
        return !ServerLogFilter.isOfTheSite(entry)
                && (isClientGone(entry.getThrown())
                        || CLIENT_GONE
                                .matcher(String.valueOf(entry.getMessage()))
                                .find());
    }

    private static boolean isClientGone(@Nullable Throwable thrown) {
        int depth = 0;
        for (Throwable cause = thrown; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            var frames = cause.getStackTrace();
            if (cause instanceof IOException
                    && frames.length > 0
                    && frames[0].getClassName().startsWith("org.glassfish.grizzly.")) {
                return true;
            }
        }
        return false;
    }

    private static LogRecord entry(Level level, String logger, String message) {
        var entry = new LogRecord(level, message);
        entry.setLoggerName(logger);
        return entry;
    }

    private static String event(LogRecord entry) {
        var place = entry.getLevel() + " " + entry.getLoggerName() + " ";
        if (ServerLogFilter.isOfTheSite(entry)) {
            return place + MESSAGES.formatMessage(entry);
        }
        var thrown = entry.getThrown();
        // the server's messages contain names and numbers; the text before the first of them identifies the event
        return place
                + String.valueOf(entry.getMessage()).split("[^\\p{L} .,_-]", 2)[0]
                + (thrown == null ? "" : FailureSummary.signature(thrown));
    }

    private static String line(LogRecord entry) {
        return time(entry) + ' ' + entry.getLevel().getName() + ' ' + entry.getLoggerName() + ' ' + text(entry);
    }

    private static String count(Repeats<LogRecord> repeats) {
        var first = repeats.value();
        return line(entry(
                first.getLevel(),
                first.getLoggerName(),
                repeats.times() + ", first at " + time(first) + ": " + oneLine(MESSAGES.formatMessage(first))));
    }

    private static String time(LogRecord entry) {
        return String.format(Locale.ROOT, "%1$tFT%1$tT.%1$tL%1$tz", entry.getMillis());
    }

    private static String text(LogRecord entry) {
        var message = oneLine(MESSAGES.formatMessage(entry));
        var thrown = entry.getThrown();
        return thrown == null ? message : message + ": " + FailureSummary.withMessages(thrown);
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", " | ");
    }

    /** Writes the counts of repeated events for which a minute has passed. */
    @Override
    public void flush() {
        events.due().forEach(repeats -> console.println(count(repeats)));
    }

    @Override
    public void close() {
        counting.cancel(false);
        timer.shutdown();
        events.drain().forEach(repeats -> console.println(count(repeats)));
    }
}
