package org.ecm.web.launch;

import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Keeps out of the log what the server says of things that tell an operator nothing, or too much.
 *
 * <p>That is what an address quotes that cannot be read, the traces of a start that the site refused with lines of its
 * own, and the server's doubts about a setting that it does follow.
 */
public final class Telling implements Filter {

    /** What the site says last when it refuses to start, in words of its own. */
    static final String REFUSAL = "content: nothing was imported, and there is no site yet: {0} to mend first";

    private static final String READS_ADDRESSES = "org.glassfish.grizzly.http.util.";

    private volatile boolean refused;

    /** Made by the log itself. */
    public Telling() {}

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (Objects.requireNonNullElse(entry.getLoggerName(), "").startsWith("org.ecm.")) {
            if (REFUSAL.equals(entry.getMessage())) {
                refused = true;
            }
            return true;
        }
        return !refused && !quotesAnAddress(entry.getThrown()) && !doubtsTheErrorPage(entry);
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
