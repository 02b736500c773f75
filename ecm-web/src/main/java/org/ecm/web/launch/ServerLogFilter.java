package org.ecm.web.launch;

import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.ecm.web.configuration.StartupFailure;
import org.jspecify.annotations.Nullable;

/**
 * Drops the server's log records that are useless to an operator, or that reveal too much.
 *
 * <p>These are records below warnings, those that quote malformed addresses, the stack traces after the site refused to
 * start, and the server's complaints about a setting that it applies anyway.
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
                && entry.getLevel().intValue()
                        >= Level.WARNING.intValue() // the server makes some of its loggers more verbose
                && !quotesAnAddress(entry.getThrown())
                && !doubtsTheErrorPage(entry);
    }

    /** {@return whether the site refused to start and logged the reason} */
    boolean isRefused() {
        return refused;
    }

    /** {@return whether the record comes from the site, not from the server} */
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
