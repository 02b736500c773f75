package org.ecm.web.launch;

import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.ecm.web.configuration.StartupFailure;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log what the server says of things that tell an operator nothing, or too much.
 *
 * <p>That is anything less than a warning, what an address quotes that cannot be read, the traces of a start that the
 * site refused with lines of its own, and the server's doubts about a setting that it does follow.
 */
final class ServerLogFilter implements Filter {

    private static final String READS_ADDRESSES = "org.glassfish.grizzly.http.util.";

    private volatile boolean refused;

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (isOfTheSite(entry)) {
            if (StartupFailure.LOGGER.equals(entry.getLoggerName())) {
                refused = true;
            }
            return true;
        }
        return !refused
                && entry.getLevel().intValue() >= Level.WARNING.intValue() // the server raises some of its own loggers
                && !quotesAnAddress(entry.getThrown())
                && !doubtsTheErrorPage(entry);
    }

    /** {@return whether the site refused to start, and said why} */
    boolean isRefused() {
        return refused;
    }

    /** {@return whether the site says it, not the server} */
    static boolean isOfTheSite(LogRecord entry) {
        return Objects.requireNonNullElse(entry.getLoggerName(), "").startsWith("org.ecm.");
    }

    private static boolean quotesAnAddress(@Nullable Throwable thrown) {
        return thrown != null
                && thrown.getStackTrace().length > 0
                && thrown.getStackTrace()[0].getClassName().startsWith(READS_ADDRESSES);
    }

    private static boolean doubtsTheErrorPage(LogRecord entry) {
        var parameters = entry.getParameters();
        return parameters != null && Arrays.asList(parameters).contains("errorReportValve");
    }
}
